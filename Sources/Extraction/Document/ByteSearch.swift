import CPoppler
import Glibc

extension UnsafeRawBufferPointer {
  /// Where a text stands first, from a place on; nil where it does not.
  func place(of text: String, from start: Int = 0) -> Int? {
    guard let baseAddress, start < count else { return nil }
    return text.utf8CString.withUnsafeBytes { word in
      memmem(baseAddress + start, count - start, word.baseAddress, word.count - 1).map {
        UnsafeRawPointer($0) - baseAddress
      }
    }
  }

  /// Where a text stands last, from a place on; nil where it does not.
  func lastPlace(of text: String, from start: Int = 0) -> Int? {
    var last: Int?
    var from = start
    while let next = place(of: text, from: from) {
      last = next
      from = next + text.utf8.count
    }
    return last
  }
}
