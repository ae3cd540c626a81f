import Extraction
import Foundation

/// Where the program begins, under the name by which SwiftPM links it.
@_cdecl("Fuzzing_main")
package func begin(
  _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> CInt {
  let environment = ProcessInfo.processInfo.environment
  if let path = environment["YUSUAN_SEED_OF"] {
    return printSeed(of: path, page: environment["YUSUAN_SEED_PAGE"].flatMap { Int($0) } ?? 1)
  }
  var (count, arguments) = (count, arguments)
  return runFuzzer(&count, &arguments, fuzzedInput)
}

/// The fuzzer's own beginning, which the compiler's library has.
@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ input: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// What the fuzzer calls with each input.
@_cdecl("LLVMFuzzerTestOneInput")
package func fuzzedInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let output = FuzzedRoom.chosen.read([UInt8](UnsafeBufferPointer(start: bytes, count: count)))
  // In another process what is unordered has another order: the script compares these lines of two.
  if FuzzedRoom.tellsDigests { print(bytesDigest(output)) }
  return 0
}

/// What an input goes through; the environment says which. A promise that is not held ends the process.
enum FuzzedRoom: String, CaseIterable {
  /// A document whose pages are made of the bytes.
  case pages
  /// The bytes are a text.
  case text
  /// Lines that other processes and people write: requests, corrections, CSV.
  case lines
  /// The bytes are any document. What is not ours reads PDFs, and so nothing is changed to reach more of it.
  case documents

  static let chosen = ProcessInfo.processInfo.environment["YUSUAN_FUZZED_ROOM"].flatMap(FuzzedRoom.init) ?? .pages
  static let tellsDigests = ProcessInfo.processInfo.environment["YUSUAN_FUZZED_DIGESTS"] != nil

  /// - Returns: all that comes of it.
  func read(_ bytes: [UInt8]) -> [UInt8] {
    switch self {
    case .pages: return ReadDocument(PageBytes(bytes)).output
    case .text: return (try? TextSource(bytes: bytes, name: "fuzzed.txt")).map { ReadDocument($0).output } ?? []
    case .documents: return (try? openSource(bytes: bytes, name: "fuzzed.pdf")).map { ReadDocument($0).output } ?? []
    case .lines: return linesRead(bytes)
    }
  }
}

/// Ends the process where a promise is not held.
func promise(_ isHeld: Bool, _ what: @autoclosure () -> String) {
  if !isHeld { fatalError(what()) }
}
