import Foundation

/// Where the files that read pictures are: they are no part of the program, and `scripts/setup --ocr` installs them.
struct ReaderFiles: Hashable, Sendable {
  /// ONNX Runtime, by its path.
  var runtime: String
  /// The model that reads a line of text.
  var model: String
  /// Tesseract, by its path or, for the system's search, by its name.
  var tesseract: String

  static let runtimeName = "libonnxruntime.so"
  static let modelName = "PP-OCRv6_rec_small.onnx"
  static let tesseractName = "libtesseract.so.5"

  /// The folder of the environment, that of the user, and those of the system.
  static func folders(_ environment: [String: String] = ProcessInfo.processInfo.environment) -> [String] {
    if let own = environment["YUSUAN_OCR_FOLDER"], !own.isEmpty { return [own] }
    var folders: [String] = []
    if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") {
      folders.append(data + "/yusuan/ocr")
    } else {
      // A service or a container may have no HOME, or another one than the user's that installed them.
      let homes = [environment["HOME"], getpwuid(getuid()).map { String(cString: $0.pointee.pw_dir) }]
      for home in homes.compactMap(\.self) where home.hasPrefix("/") {
        let folder = home + "/.local/share/yusuan/ocr"
        if !folders.contains(folder) { folders.append(folder) }
      }
    }
    return folders + ["/usr/local/share/yusuan/ocr", "/usr/share/yusuan/ocr"]
  }

  /// The files of the first folder that has them; nil where none has.
  static func installed(in folders: [String] = folders()) -> ReaderFiles? {
    for folder in folders {
      let files = ReaderFiles(
        runtime: "\(folder)/\(runtimeName)", model: "\(folder)/\(modelName)", tesseract: tesseractName)
      if FileManager.default.isReadableFile(atPath: files.runtime),
        FileManager.default.isReadableFile(atPath: files.model)
      {
        return files
      }
    }
    return nil
  }
}
