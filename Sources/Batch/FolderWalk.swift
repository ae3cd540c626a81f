import Diagnostics
import Files
import Glibc

/// What is met in a folder and its folders; nothing is passed over in silence.
enum FolderFinding {
  /// A `.pdf` or `.txt` file.
  case document
  /// Something else, and why it is not read.
  case skipped(String)
  /// A folder that cannot be looked into, and why.
  case unreadable(String)
}

/// Walks through a folder.
struct FolderWalk {
  /// Device and file number of a folder that is left out without a word: the one that the run writes to.
  let excluded: FileIdentity?

  /// - Parameters:
  ///   - folder: may be a link itself; links in it are not followed.
  ///   - body: takes the path within the folder, ending in a slash where it is a folder; nothing for the folder itself.
  func forEach(in folder: DocumentPath, _ body: (DocumentPath, FolderFinding) throws -> Void) throws {
    var waiting = [[UInt8]()]
    while let inner = waiting.popLast() {
      let path = inner.isEmpty ? folder : folder.appending(inner)
      let names: [[UInt8]]
      do { names = try Files.names(inFolder: path) } catch {
        try body(DocumentPath(bytes: inner), .unreadable(error.text.english))
        continue
      }
      for name in names {
        let place = inner + name
        switch finding(folder.appending(place), name) {
        case .folder: waiting.append(place + slash)
        case .hiddenFolder: try body(DocumentPath(bytes: place + slash), .skipped("it is a hidden folder"))
        case .dataset: try body(DocumentPath(bytes: place + slash), .skipped("it is a dataset of yusuan"))
        case .own: break
        case .found(let finding): try body(DocumentPath(bytes: place), finding)
        }
      }
    }
  }

  private enum Entry {
    case folder, hiddenFolder, dataset, own
    case found(FolderFinding)
  }

  private func finding(_ path: DocumentPath, _ name: [UInt8]) -> Entry {
    var status = stat()
    guard path.withCString({ lstat($0, &status) }) == 0 else {
      return .found(.unreadable(String(cString: strerror(errno))))
    }
    let isHidden = name.first == UInt8(ascii: ".")
    switch status.st_mode & S_IFMT {
    case S_IFDIR:
      if FileIdentity(status) == excluded { return .own }
      if isHidden { return .hiddenFolder }
      var own = stat()
      let isDataset = path.appending(Array(".yusuan".utf8)).withCString { lstat($0, &own) } == 0
      return isDataset ? .dataset : .folder
    case S_IFLNK: return .found(.skipped("it is a link"))
    case S_IFREG:
      if isHidden { return .found(.skipped("it is a hidden file")) }
      let ending = String(decoding: name.suffix(4), as: UTF8.self).lowercased()
      return .found(
        ending == ".pdf" || ending == ".txt" ? .document : .skipped("its name ends neither in .pdf nor in .txt"))
    default: return .found(.skipped("it is no regular file"))
    }
  }
}

private let slash = [UInt8(ascii: "/")]
