import Diagnostics
import Files
import Foundation
import Glibc

/// The folder of a dataset. What makes it one is the folder `.yusuan` in it, which also keeps what a later run needs.
///
/// Nothing below it is reached through a link, and nothing is removed but what has a name that this program gives:
/// what somebody else put there is theirs.
package struct DatasetFolder: Sendable {
  package let path: String
  package let forms: DatasetForms
  package var own: String { "\(path)/.yusuan" }
  /// Where the shares of the documents are kept.
  package var shares: String { "\(own)/shares" }
  /// What runs lock, and the mark of a dataset.
  package var lock: String { "\(own)/lock" }
  /// Where the next state of the dataset is made.
  var next: String { "\(own)/next" }
  /// The records of all documents of the dataset, a line of JSON each.
  var documents: String { "\(own)/\(Self.records)" }
  static let records = "documents"

  /// What a finished run notes of the pieces that its files are made of.
  package var pieces: String { "\(own)/pieces" }

  /// Notes that the workbook is the program's: one that somebody else made stays.
  private var workbookMark: String { "\(own)/workbook" }

  static let workbook = "dataset.xlsx"
  /// The database while it is put together.
  static let work = "dataset.work"

  /// The files of every dataset, in the order in which they are put into place.
  static let files =
    DatasetResource.all.flatMap { [$0.path, $0.parquetPath] }
    + [DatasetShare.documentsPath, "dataset.sqlite", "datapackage.json", "SUMMARY.md"]

  /// The files of this one.
  private var written: [String] { Self.files + (forms.workbook ? [Self.workbook] : []) }

  /// The folders that some of them are in.
  private static let folders = ["tables", "parquet"]

  /// What a finished run notes of its documents for the next one.
  package var known: String { "\(own)/known" }

  /// Stamps of all that a finished run has put into place, and a word for what is not there. Another program's rests of the database
  /// count: they are played into it. So does what a killed run left of a next state.
  package var stamps: [String] { fileStamps + [PathKind(next) == .nothing ? "-" : "next"] }

  /// The same without what is not in place, and the forms that they have.
  var fileStamps: [String] {
    let rests = SQLiteDataset.rests.map { "\(path)/dataset.sqlite\($0)" }
    let stamps = (written.map { "\(path)/\($0)" } + [documents] + rests).map { FileStamp(path: $0)?.text ?? "-" }
    return stamps + [forms.text]
  }

  /// Makes the folder unless it is there.
  ///
  /// - Throws: `OutputError` where it is not empty and no dataset.
  package init(_ path: String, forms: DatasetForms = DatasetForms()) throws {
    (self.path, self.forms) = (path, forms)
    try makeFolder(path)
    if try !isDataset(path) {
      throw OutputError(
        path: path,
        BilingualText(
          "the folder is not empty and no dataset of yusuan; name a new one", "该文件夹非空，也不是 yusuan 的数据集；请另选新的文件夹"))
    }
    try makeOwnFolder(own)
    try makeOwnFolder(shares)
    try mark()
    // Looked at before hours of reading, not behind them.
    for file in Self.filesWithin(path) { try requireReplaceable("\(path)/\(file)") }
    try requireOwnWorkbook()
    for file in [known, pieces] { try requireReplaceable(file) }
    for folder in Self.folders where ![.nothing, .folder].contains(PathKind("\(path)/\(folder)")) {
      throw OutputError(path: "\(path)/\(folder)", BilingualText("it is no folder", "不是文件夹"))
    }
  }

  /// - Throws: `OutputError` where one is to be written, and there is one that the program did not make.
  private func requireOwnWorkbook() throws {
    guard forms.workbook else { return }
    let workbook = "\(path)/\(Self.workbook)"
    try requireReplaceable(workbook)
    if PathKind(workbook) != .nothing, PathKind(workbookMark) == .nothing {
      throw OutputError(
        path: workbook, BilingualText("it is there, and none of this dataset's", "该文件已存在，且不属于本数据集"))
    }
  }

  /// Whether the folder is empty, but for what a run made that ended in its first moment, or has the mark of a dataset. A
  /// link in the mark's place is told as one later.
  private func isDataset(_ path: String) throws -> Bool {
    if PathKind(own) == .link || PathKind(lock) != .nothing { return true }
    return try names(inFolder: path).allSatisfy { $0 == Array(".yusuan".utf8) }
  }

  /// Makes the mark, the file that runs lock.
  private func mark() throws {
    let mark = open(lock, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard mark >= 0 else { throw OutputError(path: lock, code: errno) }
    close(mark)
  }

  /// Whether a file is one of a dataset, or of what a dataset keeps.
  package static func has(_ file: FileIdentity, in path: String) throws -> Bool {
    (files + [workbook, ".yusuan/documents", ".yusuan/known", ".yusuan/pieces", ".yusuan/lock"]).contains {
      FileIdentity(path: "\(path)/\($0)") == file
    }
  }

  /// Calls `body` with the record of each document that the dataset has; of none where it has not been finished yet.
  ///
  /// - Throws: `OutputError` where they cannot be read, by this version at least; what `body` throws.
  package func forEachRecord(_ body: (ManifestRecord) throws -> Void) throws {
    let descriptor = open(documents, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    if descriptor < 0, errno == ENOENT {
      // It is the first to be put into place, and the last to go.
      guard Self.files.contains(where: { PathKind("\(path)/\($0)") != .nothing }) else { return }
      throw unreadableList
    }
    guard descriptor >= 0 else { throw OutputError(path: documents, code: errno) }
    let lines = LineReader(descriptor: descriptor, closes: true)
    let decoder = JSONDecoder()
    while let line = try? lines.next() {
      guard let record = try? decoder.decode(ManifestRecord.self, from: Data(line)) else {
        throw unreadableList
      }
      try body(record)
    }
  }

  private var unreadableList: OutputError {
    OutputError(
      path: path,
      BilingualText(
        "its list of documents cannot be read; --prune makes it of what is given alone",
        "无法读取其文件清单；用 --prune 可仅按给出的文件重建"))
  }

  /// Removes what a run that was killed left of the next state, and makes room for another.
  ///
  /// - Throws: `OutputError`.
  func prepareNext() throws {
    try makeOwnFolder(next)
    try removeNext(keepingFolders: true)
    for folder in Self.folders { try makeOwnFolder("\(next)/\(folder)") }
  }

  /// The files whose folders are there, and are no links to elsewhere.
  private static func filesWithin(_ path: String) -> [String] {
    let missing = folders.filter { PathKind("\(path)/\($0)") != .folder }
    return files.filter { file in !missing.contains { file.hasPrefix($0 + "/") } }
  }

  /// - Throws: `OutputError`.
  func removeNext(keepingFolders: Bool = false) throws {
    guard PathKind(next) == .folder else { return }
    for file in Self.filesWithin(next) + [Self.workbook, Self.records, Self.work, "dataset.sqlite-journal"] {
      let path = "\(next)/\(file)"
      if unlink(path) != 0, errno != ENOENT { throw OutputError(path: path, code: errno) }
    }
    if keepingFolders { return }
    for folder in Self.folders where PathKind("\(next)/\(folder)") == .folder { rmdir("\(next)/\(folder)") }
    rmdir(next)
  }

  /// Puts the next state, which is complete, into place.
  ///
  /// - Throws: `OutputError`.
  func replaceFiles() throws {
    for folder in Self.folders { try makeOwnFolder("\(path)/\(folder)") }
    for name in written { try requireReplaceable("\(path)/\(name)") }
    for name in written + [Self.records] { try bringToDisk("\(next)/\(name)") }
    try SQLiteDataset.whileNobodyWrites(to: "\(path)/dataset.sqlite") {
      try move(Self.records, to: documents)
      try replaceWorkbook()
      for name in Self.files { try move(name, to: "\(path)/\(name)") }
    }
    try removeNext()
  }

  /// A workbook of documents from before would be taken for one of these.
  private func replaceWorkbook() throws {
    let workbook = "\(path)/\(Self.workbook)"
    if forms.workbook {
      let mark = open(workbookMark, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666)
      guard mark >= 0 else { throw OutputError(path: workbookMark, code: errno) }
      close(mark)
      try move(Self.workbook, to: workbook)
    } else if PathKind(workbookMark) == .file {
      for file in [workbook, workbookMark] where unlink(file) != 0 && errno != ENOENT {
        throw OutputError(path: file, code: errno)
      }
    }
  }

  private func move(_ name: String, to place: String) throws {
    if rename("\(next)/\(name)", place) != 0 { throw OutputError(path: place, code: errno) }
  }
}

private func bringToDisk(_ path: String) throws {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw OutputError(path: path, code: errno) }
  defer { close(descriptor) }
  guard fsync(descriptor) == 0 else { throw OutputError(path: path, code: errno) }
}
