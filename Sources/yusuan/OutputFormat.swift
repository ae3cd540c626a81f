import ArgumentParser
import Files

/// The forms of data.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case json, jsonl, csv

  /// What is asked for: by `--format`, by the name of the file, or else JSON.
  ///
  /// - Throws: `ValidationError` where the two disagree, and for an output without a name.
  init(_ given: OutputFormat?, _ output: String?) throws {
    if output?.isEmpty == true { throw ValidationError("What stands after -o has no name.") }
    let named = DataOutput(output).form.flatMap(OutputFormat.init(rawValue:))
    if let given, let named, given != named {
      throw ValidationError("The file's name ends in .\(named.rawValue), while --format is \(given.rawValue).")
    }
    self = given ?? named ?? .json
  }
}
