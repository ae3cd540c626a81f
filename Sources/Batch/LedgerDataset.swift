import Dataset
import Diagnostics
import Files

/// The dataset of a ledger all of whose documents are done.
struct LedgerDataset {
  private let ledger: BatchLedger
  private let store: ShareStore

  init(_ ledger: BatchLedger, _ store: ShareStore) { (self.ledger, self.store) = (ledger, store) }

  /// Makes its files of the shares that the store has, and removes the others.
  ///
  /// - Throws: `OutputError`.
  func make() throws -> DatasetCounts {
    var assembly = try DatasetAssembly(folder: store.folder)
    var position: String?
    while let input = try ledger.next(after: position) {
      position = input.name
      if let record = input.record, !input.isGone || record.hasNoShare {
        try assembly.add(DatasetShare(failed: record))
      } else if let share = try store.share(
        name: input.name, sha256: input.sha256, anyBuild: input.isGone,
        // A status before its share is looked at is that of a run before.
        isKnown: input.status != nil)
      {
        try assembly.add(share)
        try ledger.note(
          input.name, share: store.key(name: input.name, sha256: input.sha256), status: share.record.status)
      } else {
        // What was noted of it holds no more.
        store.forget()
        throw OutputError(
          path: store.folder.path,
          BilingualText(
            "what was read of “\(input.name)” has gone or is damaged; the same command reads it again",
            "“\(input.name)”的读取结果已丢失或损坏；再次运行同一命令即可重新读取"))
      }
    }
    try assembly.finish()
    try store.removeShares { try !ledger.has(share: $0) }
    let counts = assembly.summary.counts
    try note(counts)
    return counts
  }

  /// Notes for the next run what is known of all documents.
  func note(_ counts: DatasetCounts) throws {
    try store.note(counts) { add in
      var position: String?
      while let input = try ledger.next(after: position) {
        position = input.name
        if let record = input.record, input.isGone || record.status != .duplicate {
          try add(KnownDocuments.Entry(record))
          continue
        }
        try add(
          KnownDocuments.Entry(
            name: input.name, stamp: input.stamp, digest: input.record?.sha256 ?? input.sha256,
            share: input.record == nil ? store.stamp(name: input.name, sha256: input.sha256)?.text : nil,
            status: input.record?.status.rawValue ?? input.status))
      }
    }
  }
}
