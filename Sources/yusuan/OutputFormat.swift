import ArgumentParser
import Files

/// The forms of data.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case json, jsonl, csv

  /// What is asked for: by `--format`, by the name of the file, or else JSON.
  ///
  /// - Throws: `UsageError` where the two disagree, and for an output without a name.
  init(_ given: OutputFormat?, _ output: String?) throws {
    if output?.isEmpty == true { throw UsageError("What stands after -o has no name.", "-o 之后没有名称。") }
    let named = DataOutput(output).form.flatMap(OutputFormat.init(rawValue:))
    if let given, let named, given != named {
      throw UsageError(
        "The file's name ends in .\(named.rawValue), while --format is \(given.rawValue).",
        "文件名以 .\(named.rawValue) 结尾，而 --format 为 \(given.rawValue)。")
    }
    self = given ?? named ?? .json
  }
}
