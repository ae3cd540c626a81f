import Diagnostics

/// The folder of a review: `index.html`, `overview.html`, and in `documents` for each document `NAME.html` and a folder
/// `NAME` with the pictures of its pages.
package final class ReviewFolder {
  private let path: String
  private var stems = FileNames(extension: "html")

  /// Makes the folder unless it is there. What makes it a review is a file in it: pages that somebody else put there stay.
  ///
  /// - Throws: `OutputError` where it cannot be made, or is not empty and no review.
  package init(_ path: String) throws(OutputError) {
    self.path = path
    try makeFolder(path)
    let mark = "\(path)/.yusuan-review"
    if PathKind(mark) == .nothing {
      guard try Files.names(inFolder: path).isEmpty else {
        throw OutputError(
          path: path,
          BilingualText(
            "the folder is not empty and no review of yusuan; name a new one", "该文件夹非空，也不是 yusuan review 的结果；请另选新的文件夹"))
      }
      try Files.write([], to: mark)
    }
    try makeOwnFolder("\(path)/documents")
  }

  /// - Throws: `OutputError`.
  package func write(_ bytes: [UInt8], to name: String) throws(OutputError) {
    try Files.write(bytes, to: "\(path)/\(name)")
  }

  /// Where the files of a document go.
  ///
  /// - Parameter source: the name of its file.
  /// - Throws: `OutputError`.
  package func document(named source: String) throws(OutputError) -> ReviewFiles {
    let stem = stems.stem(for: source)
    try makeOwnFolder("\(path)/documents/\(stem)")
    return ReviewFiles(folder: "\(path)/documents", stem: stem)
  }
}

/// The files of one document of a review.
package struct ReviewFiles {
  fileprivate let folder: String
  /// Of its page, and of the folder of its pictures.
  package let stem: String

  /// - Throws: `OutputError`.
  package func write(_ picture: [UInt8], page: Int) throws(OutputError) {
    try Files.write(picture, to: "\(folder)/\(stem)/\(nameOfPicture(page))")
  }

  /// - Throws: `OutputError`.
  package func write(_ page: [UInt8]) throws(OutputError) { try Files.write(page, to: "\(folder)/\(stem).html") }

  package func nameOfPicture(_ page: Int) -> String { "page-\(page).png" }
}

private func write(_ bytes: [UInt8], to path: String) throws(OutputError) {
  // It can be made again: it need not wait for the disk.
  let file = try AtomicFile(path: path, isNamedByUser: false, isDurable: false)
  try file.write(bytes)
  try file.commit()
}
