import Dataset
import Diagnostics

/// How a command that makes a dataset ends.
extension DatasetCounts {
  /// - Parameter output: the dataset's folder.
  func sentence(output: String) -> BilingualText {
    let rare = [ManifestRecord.Status.noTables, .webPage, .skipped].filter { count($0) > 0 }
    let statuses = [ManifestRecord.Status.ok, .warned, .failed, .duplicate] + rare
    let english = statuses.map { "\(count($0)) \($0.rawValue)" }.joined(separator: ", ")
    let chinese = statuses.map { "\($0.inChinese) \(count($0))" }.joined(separator: "，")
    return BilingualText(
      "yusuan: \(documents) \(documents == 1 ? "document" : "documents"): \(english). See \(output)/SUMMARY.md.",
      "yusuan: 共 \(documents) 个文件：\(chinese)。详见 \(output)/SUMMARY.md。")
  }

  /// - Throws: `Failure` with the first that applies: a document failed, is a web page, has no tables, or is in doubt.
  func end(isStrict: Bool) throws {
    if count(.failed) > 0 { throw Failure(status: .unreadableInput) }
    if count(.webPage) > 0 { throw Failure(status: .webPage) }
    if count(.noTables) > 0 { throw Failure(status: .noTables) }
    if isStrict, hasFailedChecks || hasDoubt { throw Failure(status: .failedCheck) }
  }
}

extension ManifestRecord.Status {
  /// The name that people read; data has the raw value.
  fileprivate var inChinese: String {
    switch self {
    case .ok: "正常"
    case .warned: "有警告"
    case .failed: "失败"
    case .duplicate: "重复"
    case .noTables: "无预算表"
    case .webPage: "网页"
    case .skipped: "跳过"
    }
  }
}
