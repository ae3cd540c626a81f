import Dataset
import Diagnostics
import Files

/// The documents that a dataset has and that are not among the inputs of a run.
package struct GoneDocuments: Sendable {
  package private(set) var count = 0
  /// The first ones.
  package private(set) var names: [String] = []
  private static let named = 5

  private mutating func add(_ name: String) {
    count += 1
    if names.count < Self.named { names.append(name) }
  }

  /// Looks for them, and puts them into the ledger where they stay.
  ///
  /// - Parameter pruning: whether they leave the dataset instead.
  /// - Throws: `OutputError` where one cannot stay, as what was read of it is not there any more.
  package init(of store: ShareStore, _ ledger: BatchLedger, pruning: Bool) throws {
    var lost = GoneDocuments()
    do {
      try store.folder.forEachRecord { record in
        // What was skipped is no document, and a folder that could not be looked into neither.
        guard record.status != .skipped, !record.document.hasSuffix("/"), try !ledger.has(name: record.document) else {
          return
        }
        add(record.document)
        if pruning { return }
        let share =
          record.hasNoShare
          ? nil : try store.share(name: record.document, sha256: record.sha256, anyBuild: true)
        if share == nil, !record.hasNoShare { return lost.add(record.document) }
        try ledger.add(
          gone: record, share: share.map { _ in store.key(name: record.document, sha256: record.sha256) })
      }
    } catch let error as OutputError {
      if !pruning { throw error }
    }
    if lost.count > 0 { throw Self.cannotStay(lost.names, lost.count, store.folder.path) }
  }

  private init() {}

  static func cannotStay(_ names: [String], _ count: Int, _ folder: String) -> OutputError {
    let it = count == 1 ? "it" : "them"
    return OutputError(
      path: folder,
      BilingualText(
        "\(counted(count)) cannot stay, as what was read of \(it) is gone or of another version: "
          + "\(listed(names, count).english); give \(it) again, or take \(it) out with --prune",
        "有 \(count) 个文件无法保留，其读取结果已丢失或属于其他版本：\(listed(names, count).chinese)；"
          + "请重新给出，或用 --prune 移除"))
  }

  /// The sentence that tells of them; nil where there are none.
  package func message(pruning: Bool) -> BilingualText? {
    guard count > 0 else { return nil }
    let (are, stay, them) = count == 1 ? ("is", "stays", "it") : ("are", "stay", "them")
    let names = listed(names, count)
    return pruning
      ? BilingualText(
        "\(counted(count)) that \(are) not in what was given \(count == 1 ? "leaves" : "leave") the dataset: \(names.english)",
        "有 \(count) 个文件不在给出的范围内，已移出数据集：\(names.chinese)")
      : BilingualText(
        "\(counted(count)) of the dataset \(are) not in what was given and \(stay) (--prune takes \(them) out): \(names.english)",
        "数据集中有 \(count) 个文件不在给出的范围内，予以保留（可用 --prune 移除）：\(names.chinese)")
  }
}

private func counted(_ count: Int) -> String { count == 1 ? "1 document" : "\(count) documents" }

private func listed(_ names: [String], _ count: Int) -> BilingualText {
  let rest = count - names.count
  return BilingualText(
    names.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : ""),
    names.joined(separator: "、") + (rest > 0 ? " 等，另有 \(rest) 个" : ""))
}

extension ManifestRecord {
  /// Whether the record is all that a dataset has of the document.
  var hasNoShare: Bool { status == .failed || status == .duplicate || status == .skipped }
}
