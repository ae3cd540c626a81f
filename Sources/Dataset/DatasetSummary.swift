/// Counts what a batch brought, one document after the other, for `SUMMARY.md`.
package struct DatasetSummary: Sendable {
  private var statuses: [ManifestRecord.Status: Int] = [:]
  private var present: [Int: Int] = [:]
  private var failures: [(document: String, error: String)] = []
  private var failedChecks: [String: Int] = [:]
  private var warnings: [String: Int] = [:]
  private var pages = 0
  private var rows = 0
  /// How many failures are listed; the manifest has all.
  private static let listed = 50

  package init() {}

  package mutating func add(_ record: ManifestRecord) {
    statuses[record.status, default: 0] += 1
    pages += record.pages ?? 0
    rows += record.rows ?? 0
    for number in record.present { present[number, default: 0] += 1 }
    if record.status == .failed, failures.count < Self.listed { failures.append((record.document, record.error ?? "")) }
  }

  package mutating func addFailedCheck(_ id: String) { failedChecks[id, default: 0] += 1 }
  package mutating func addWarning(_ code: String) { warnings[code, default: 0] += 1 }

  package func count(_ status: ManifestRecord.Status) -> Int { statuses[status] ?? 0 }
  /// How many documents there are, read or not.
  package var documents: Int { statuses.values.reduce(0, +) - count(.skipped) }
  package var hasFailedChecks: Bool { !failedChecks.isEmpty }

  /// The page, in Markdown.
  package var text: String {
    var text = "# Summary\n\n## What went in\n\n\(documents) documents, \(pages) pages.\n"
    if count(.skipped) > 0 {
      text += "\nOther files and folders, which were skipped: \(count(.skipped)); see `manifest.csv`.\n"
    }
    text += "\n## What came out\n\n"
    text += "| status | documents |\n|---|---:|\n"
    for status in ManifestRecord.Status.allCases where status != .skipped {
      text += "| \(status.rawValue) | \(count(status)) |\n"
    }
    text += "\n\(rows) rows.\n\n| table | documents |\n|---|---:|\n"
    for (index, resource) in DatasetResource.tables.enumerated() {
      text += "| \(index + 1) \(resource.name) | \(present[index + 1] ?? 0) |\n"
    }
    text += "\n## What failed, and why\n\n"
    if failures.isEmpty { text += "Nothing.\n" }
    for (document, error) in failures { text += "- \(plain(document)): \(plain(error))\n" }
    let more = count(.failed) - failures.count
    if more > 0 { text += "- and \(more) more; see `manifest.csv`.\n" }
    text += ranking("Checks that failed most", "check", "times", failedChecks)
    text += ranking("Warnings", "warning", "times", warnings)
    return text
  }

  private func ranking(_ title: String, _ name: String, _ unit: String, _ counts: [String: Int]) -> String {
    guard !counts.isEmpty else { return "\n## \(title)\n\nNone.\n" }
    let sorted = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(20)
    return "\n## \(title)\n\n| \(name) | \(unit) |\n|---|---:|\n"
      + sorted.map { "| \($0.key) | \($0.value) |\n" }.joined()
  }

  /// Names and errors come from outside: they must not become Markdown or several lines.
  private func plain(_ text: String) -> String {
    var safe = ""
    for scalar in text.unicodeScalars {
      if scalar.properties.generalCategory == .control {
        safe += "\u{FFFD}"
      } else {
        if "\\`*_[]<>|#!".unicodeScalars.contains(scalar) { safe += "\\" }
        safe.unicodeScalars.append(scalar)
      }
    }
    return safe
  }
}
