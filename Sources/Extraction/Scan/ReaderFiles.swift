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
      func add(_ home: String?) {
        guard let home, home.hasPrefix("/") else { return }
        let folder = home + "/.local/share/yusuan/ocr"
        if !folders.contains(folder) { folders.append(folder) }
      }
      add(environment["HOME"])
      // A service or a container may have no HOME, or another one than the user's that installed them. The system's list of
      // users may be another process's, or another machine's: it is not asked where that is not needed.
      if !folders.contains(where: { complete(in: $0) != nil }) {
        add(getpwuid(getuid()).map { String(cString: $0.pointee.pw_dir) })
      }
    }
    return folders + ["/usr/local/share/yusuan/ocr", "/usr/share/yusuan/ocr"]
  }

  /// The files of the first folder that has them; nil where none has.
  static func installed(in folders: [String] = folders()) -> ReaderFiles? {
    folders.lazy.compactMap(complete).first
  }

  /// The files of a folder; nil where one is missing.
  private static func complete(in folder: String) -> ReaderFiles? {
    let files = ReaderFiles(
      runtime: "\(folder)/\(runtimeName)", model: "\(folder)/\(modelName)", tesseract: tesseractName)
    let areThere = [files.runtime, files.model].allSatisfy(FileManager.default.isReadableFile)
    return areThere ? files : nil
  }
}
