import Glibc

/// The program's arguments as text, although they are bytes.
///
/// A byte that is not UTF-8 is carried by a character at the end of Unicode's private use; where such a character is in
/// an argument already, its bytes are carried so too. `DocumentPath` gets the bytes back.
enum Arguments {
  private static let base: UInt32 = 0x10FF00

  /// All but the program's name.
  static var texts: [String] {
    (1..<max(1, Int(CommandLine.argc))).compactMap { CommandLine.unsafeArgv[$0] }.map { text(of: $0) }
  }

  private static func text(of argument: UnsafePointer<CChar>) -> String {
    let bytes = Array(UnsafeRawBufferPointer(start: argument, count: strlen(argument)))
    if let text = String(validating: bytes, as: UTF8.self), !text.unicodeScalars.contains(where: isCarrier) {
      return text
    }
    var scalars = String.UnicodeScalarView()
    var rest = bytes[...]
    while let first = rest.first {
      let whole = (1...4).lazy.compactMap { count in
        rest.count < count ? nil : String(validating: rest.prefix(count), as: UTF8.self).map { (count, $0) }
      }.first
      if let (count, character) = whole, !character.unicodeScalars.contains(where: isCarrier) {
        scalars.append(contentsOf: character.unicodeScalars)
        rest = rest.dropFirst(count)
      } else {
        if let carrier = Unicode.Scalar(base + UInt32(first)) { scalars.append(carrier) }
        rest = rest.dropFirst()
      }
    }
    return String(scalars)
  }

  /// The bytes that an argument was given with.
  static func bytes(of text: String) -> [UInt8] {
    text.unicodeScalars.flatMap { isCarrier($0) ? [UInt8($0.value - base)] : Array(String($0).utf8) }
  }

  private static func isCarrier(_ scalar: Unicode.Scalar) -> Bool { (base...base + 0xFF).contains(scalar.value) }
}
