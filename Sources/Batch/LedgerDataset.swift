import Dataset
import Diagnostics
import Extraction
import Files

/// The dataset of a ledger all of whose documents are done.
struct LedgerDataset {
  private let ledger: BatchLedger
  private let store: ShareStore
  private let pieceSize: Int

  /// - Parameter pieceSize: bytes of shares that a piece of the dataset has on average.
  init(_ ledger: BatchLedger, _ store: ShareStore, pieceSize: Int = DatasetPiece.size) {
    (self.ledger, self.store, self.pieceSize) = (ledger, store, pieceSize)
  }

  /// Documents that make a piece of the dataset.
  private struct Part {
    let piece: DatasetPiece
    let count: Int
    /// Bytes of their shares.
    let size: Int
    /// Whether it is known what became of each of them.
    let isKnown: Bool
  }

  /// Makes its files of the shares that the store has, and removes the others. Pieces that the dataset has already stay as they are.
  ///
  /// - Parameter anew: reads all shares.
  /// - Throws: `OutputError`.
  func make(anew: Bool = false) throws -> DatasetCounts {
    let parts = try self.parts()
    if !anew, let old = store.pieces {
      let staying = Set(old.pieces.map(\.key)).intersection(parts.filter(\.isKnown).map(\.piece.key))
      // Where most is new, to take the rest out of a database and put it in again would cost more than it saves.
      if staying.count * 2 >= parts.count {
        do { return try make(parts, old, staying: staying) } catch is DatasetChanged {}
      }
    }
    return try make(parts, nil, staying: [])
  }

  private func make(_ parts: [Part], _ old: DatasetPieces?, staying: Set<String>) throws -> DatasetCounts {
    let size = parts.reduce(0) { $0 + $1.size }
    var assembly = try DatasetAssembly(folder: store.folder, old, staying: staying, size: size)
    var position: String?
    for part in parts {
      let stays = staying.contains(part.piece.key)
      if stays { try assembly.keep(part.piece.key) } else { try assembly.begin(part.piece) }
      for _ in 0..<part.count {
        guard let input = try ledger.next(after: position) else { break }
        position = input.name
        if !stays {
          try add(input, to: &assembly)
        } else if input.hasShare, let status = input.status.flatMap(ManifestRecord.Status.init(rawValue:)) {
          try note(input, status)
        }
      }
    }
    try assembly.finish()
    try store.removeShares { try !ledger.has(share: $0) }
    let counts = assembly.summary.counts
    try note(counts)
    try store.note(assembly.pieces)
    return counts
  }

  private func add(_ input: BatchLedger.Entry, to assembly: inout DatasetAssembly) throws {
    if let record = input.record, !input.hasShare {
      try assembly.add(DatasetShare(failed: record))
    } else if let share = try store.share(
      name: input.name, sha256: input.sha256, anyBuild: input.isGone,
      // A status before its share is looked at is that of a run before, or of the worker that has just written it.
      isKnown: input.status != nil)
    {
      try assembly.add(share)
      try note(input, share.record.status)
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

  private func note(_ input: BatchLedger.Entry, _ status: ManifestRecord.Status) throws {
    try ledger.note(input.name, share: store.key(name: input.name, sha256: input.sha256), status: status)
  }

  /// The documents in their order, as the pieces that the dataset is made of.
  private func parts() throws -> [Part] {
    var parts: [Part] = []
    var (first, key, count, size, isKnown) = ("", "", 0, 0, true)
    var last: String?
    func end() {
      guard let last, count > 0 else { return }
      let piece = DatasetPiece(key: key, first: first, last: last)
      parts.append(Part(piece: piece, count: count, size: size, isKnown: isKnown))
      (key, count, size, isKnown) = ("", 0, 0, true)
    }
    while let input = try ledger.next(after: last) {
      let (name, record) = (input.name, input.record)
      let share = input.hasShare ? store.stamp(name: name, sha256: input.sha256) : nil
      let content = try input.hasShare ? input.sha256 : record.map { try KnownDocuments.Entry($0).digest } ?? ""
      if count == 0 { first = name }
      key = textDigest("\(key) \(content) \(share?.text ?? KnownDocuments.Entry.nothing) \(name)")
      count += 1
      size += share?.size ?? 0
      if input.hasShare, input.status == nil { isKnown = false }
      last = name
      if DatasetPiece.ends(with: name, share: share?.size ?? 0, size: pieceSize) { end() }
    }
    end()
    return parts
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

extension BatchLedger.Entry {
  /// Whether the store has what was read of it; else its record is all there is.
  fileprivate var hasShare: Bool { record.map { isGone && !$0.hasNoShare } ?? true }
}
