import Glibc

/// The second reader, for amounts only: Tesseract, which is let see nothing but the characters of numbers. It errs at
/// other places than the first one.
final class DigitReader: LineReader {
  private typealias Handle = UnsafeMutableRawPointer
  private let handle: Handle
  private let setImage: @convention(c) (Handle, UnsafePointer<UInt8>?, Int32, Int32, Int32, Int32) -> Void
  private let setResolution: @convention(c) (Handle, Int32) -> Void
  private let text: @convention(c) (Handle) -> UnsafeMutablePointer<CChar>?
  private let deleteText: @convention(c) (UnsafeMutablePointer<CChar>?) -> Void
  private let clear: @convention(c) (Handle) -> Void
  private let delete: @convention(c) (Handle) -> Void

  /// - Returns: nil where the library or its data for English cannot be opened.
  init?(_ files: ReaderFiles) {
    // Its threads cost more than they save on a line, and a process with threads cannot be copied.
    setenv("OMP_THREAD_LIMIT", "1", 0)
    guard let library = dlopen(files.tesseract, RTLD_NOW | RTLD_LOCAL) else { return nil }
    func function<Function>(_ name: String, as type: Function.Type) -> Function? {
      dlsym(library, "TessBaseAPI" + name).map { unsafeBitCast($0, to: type) }
    }
    guard let create = function("Create", as: (@convention(c) () -> Handle?).self),
      let start = function(
        "Init3", as: (@convention(c) (Handle, UnsafePointer<CChar>?, UnsafePointer<CChar>?) -> Int32).self),
      let setVariable = function(
        "SetVariable", as: (@convention(c) (Handle, UnsafePointer<CChar>?, UnsafePointer<CChar>?) -> Int32).self),
      let setMode = function("SetPageSegMode", as: (@convention(c) (Handle, Int32) -> Void).self),
      let setImage = function(
        "SetImage",
        as: (@convention(c) (Handle, UnsafePointer<UInt8>?, Int32, Int32, Int32, Int32) -> Void).self),
      let setResolution = function("SetSourceResolution", as: (@convention(c) (Handle, Int32) -> Void).self),
      let text = function("GetUTF8Text", as: (@convention(c) (Handle) -> UnsafeMutablePointer<CChar>?).self),
      let clear = function("Clear", as: (@convention(c) (Handle) -> Void).self),
      let delete = function("Delete", as: (@convention(c) (Handle) -> Void).self),
      let deleteText = dlsym(library, "TessDeleteText"),
      let handle = create()
    else { return nil }
    guard start(handle, nil, "eng") == 0 else {
      delete(handle)
      return nil
    }
    _ = setVariable(handle, "tessedit_char_whitelist", "0123456789.,-%")
    _ = setVariable(handle, "debug_file", "/dev/null")
    setMode(handle, Self.singleLine)
    self.handle = handle
    self.setImage = setImage
    self.setResolution = setResolution
    self.text = text
    self.clear = clear
    self.delete = delete
    self.deleteText = unsafeBitCast(
      deleteText, to: (@convention(c) (UnsafeMutablePointer<CChar>?) -> Void).self)
  }

  deinit { delete(handle) }

  private static let singleLine: Int32 = 7

  func read(_ line: GrayPicture) -> [ReadCharacter] {
    guard line.width > 0, line.height > 0 else { return [] }
    return line.pixels.withUnsafeBufferPointer { pixels in
      setImage(handle, pixels.baseAddress, Int32(line.width), Int32(line.height), 1, Int32(line.width))
      setResolution(handle, Int32(Settings.Scans.resolution))
      defer { clear(handle) }
      guard let read = text(handle) else { return [] }
      defer { deleteText(read) }
      let scalars = String(cString: read).unicodeScalars.filter { $0.value > 0x20 }
      return scalars.enumerated().map { index, scalar in
        ReadCharacter(scalar: scalar, place: (Double(index) + 0.5) / Double(scalars.count), confidence: 1)
      }
    }
  }
}
