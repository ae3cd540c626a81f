import Diagnostics
import Files

/// A command line that cannot be done. What is wrong with its words and values, ArgumentParser says itself.
struct UsageError: SpokenError {
  let text: BilingualText

  init(_ english: String, _ chinese: String) { text = BilingualText(english, chinese) }

  init(_ error: any Error) { text = BilingualText(error) }
}

extension UsageError {
  /// A file for output that is one of those to read.
  static func isInput(_ output: String) -> UsageError {
    UsageError(
      "“\(output)” after -o is a document that is read: the output would take its place.",
      "-o 之后的“\(output)”是要读取的文件：输出会取代它。")
  }

  /// More documents than one file of JSON holds.
  static func oneDocument(_ place: DataOutput) -> UsageError {
    let place = words(place)
    return UsageError(
      "JSON \(place.english) holds one document: use --format jsonl for several, or write each into a folder with -o DIR.",
      "\(place.chinese) JSON 只能放一个文件：多个文件请用 --format jsonl，或用 -o DIR 分别写入文件夹。")
  }

  /// More tables than one file of CSV holds.
  static func oneTable(_ place: DataOutput) -> UsageError {
    let place = words(place)
    return UsageError(
      "CSV \(place.english) holds one table: choose it with --table N, or write every table into a folder with -o DIR.",
      "\(place.chinese) CSV 只能放一张表：请用 --table N 选择，或用 -o DIR 把各表写入文件夹。")
  }

  private static func words(_ place: DataOutput) -> BilingualText {
    place == .standardOutput
      ? BilingualText("on standard output", "标准输出上的") : BilingualText("in a file", "一个文件中的")
  }
}
