/// The limits by which a batch runs, each with its unit and its reason. What the user chooses is `BatchLimits`.
enum Settings {
  /// Documents a worker reads before a new one takes its place. Libraries keep a little of every document (cairo some
  /// bytes a page), and a heap that many documents went through is never whole again; starting a worker costs less
  /// than one document does.
  static let documentsOfAWorker = 250
  /// Milliseconds between two looks at a worker's time and memory. A document takes some hundred; a worker that takes
  /// memory as fast as it can gets some hundred megabytes in that time.
  static let look = 50
  /// How often a worker that has gone while it had nothing to do is replaced before a run gives up.
  static let starts = 2
  /// Bytes read at a time of an answer: one line of a few hundred, as a rule.
  static let answerChunk = 1 << 14
  /// Characters of a share's name that name its folder: 256 folders, so that none has too many files to list.
  static let shareGroup = 2
  /// Descriptors a worker may have open: a document, its share, the pipes, and files of fonts and of what reads pictures.
  static let openFiles = 256
  /// Bytes of a share, or of what is handed over for one, at most: a document of 5 000 pages gives some ten million.
  static let largestShare = 1 << 30
  /// Pieces of one delivery: a table each, as a rule.
  static let mostPieces = 1 << 10
  /// Bytes read at a time of what a copy of the process hands over: as many as a pipe holds.
  static let deliveryChunk = 1 << 16
  /// Bytes read at a time of a request: one line of a few hundred.
  static let requestChunk = 1 << 14
  /// What a worker exits with when it cannot write, which no other document would change; Documentation/worker.md.
  static let failedOutput: Int32 = 4
}
