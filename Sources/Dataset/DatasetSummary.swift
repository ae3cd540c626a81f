import Diagnostics
import Disclosure

/// Counts what a batch brought, one document after the other, for `SUMMARY.md`.
package struct DatasetSummary: Codable, Sendable {
  private var statuses: [ManifestRecord.Status: Int] = [:]
  private var present: [Int: Int] = [:]
  private var failures: [Failure] = []
  private var failedChecks: [String: Int] = [:]
  private var warnings: [String: Int] = [:]
  private var findings: [String: [Found]] = [:]
  private var confidence: [Confidence: Int] = [:]
  private var pages = 0
  private var rows = 0
  /// How many failures are listed; the manifest has all.
  private static let listed = 50
  /// Documents that are listed as those to look at, and findings of each.
  private static let listedDocuments = 20
  private static let listedFindings = 5

  private struct Failure: Codable {
    let document: String
    let error: String
  }

  private struct Found: Codable {
    let certainty: Finding.Certainty
    let message: String
  }

  package init() {}

  /// Adds what documents brought that come behind those so far.
  mutating func add(_ other: DatasetSummary) {
    statuses.merge(other.statuses, uniquingKeysWith: +)
    present.merge(other.present, uniquingKeysWith: +)
    failures += other.failures.prefix(Self.listed - failures.count)
    failedChecks.merge(other.failedChecks, uniquingKeysWith: +)
    warnings.merge(other.warnings, uniquingKeysWith: +)
    findings.merge(other.findings, uniquingKeysWith: +)
    confidence.merge(other.confidence, uniquingKeysWith: +)
    pages += other.pages
    rows += other.rows
  }

  package mutating func add(_ record: ManifestRecord) {
    statuses[record.status, default: 0] += 1
    pages += record.pages ?? 0
    rows += record.rows ?? 0
    for (kind, numbers) in [
      (Confidence.proved, record.proved), (.consistent, record.consistent), (.unproved, record.unproved),
      (.contradicted, record.contradicted),
    ] { confidence[kind, default: 0] += numbers.count }
    for number in record.present { present[number, default: 0] += 1 }
    if record.status == .failed, failures.count < Self.listed {
      failures.append(Failure(document: record.document, error: record.error ?? ""))
    }
  }

  /// Adds a record of a resource; those of the others count nothing. The findings of a document come most certain first.
  mutating func add(_ record: CSVRecord, of resource: DatasetResource, _ document: String) {
    switch resource.name {
    case DatasetResource.checks.name: if record[3] == "false" { failedChecks[record[1] ?? "", default: 0] += 1 }
    case DatasetResource.findings.name:
      let certainty = record[2].flatMap(Finding.Certainty.init(rawValue:)) ?? .open
      findings[document, default: []].append(Found(certainty: certainty, message: record[12] ?? ""))
    case DatasetResource.warnings.name: warnings[record[1] ?? "", default: 0] += 1
    default: break
    }
  }

  /// What of it a run ends with.
  package var counts: DatasetCounts {
    DatasetCounts(
      statuses: statuses, hasFailedChecks: !failedChecks.isEmpty,
      hasDoubt: warnings.keys.contains { DiagnosticCode(rawValue: $0)?.isDoubt ?? false })
  }

  /// The page, in Markdown.
  package var text: String {
    let counts = counts
    var text = "# Summary\n\n## What went in\n\n\(counts.documents) documents, \(pages) pages.\n"
    if counts.count(.skipped) > 0 {
      text += "\nOther files and folders, which were skipped: \(counts.count(.skipped)); see `manifest.csv`.\n"
    }
    text += "\n## What came out\n\n"
    text += "| status | documents |\n|---|---:|\n"
    for status in ManifestRecord.Status.allCases where status != .skipped {
      text += "| \(status.rawValue) | \(counts.count(status)) |\n"
    }
    text += "\n\(rows) rows.\n\n| table | documents |\n|---|---:|\n"
    for (index, resource) in DatasetResource.tables.enumerated() {
      text += "| \(index + 1) \(resource.name) | \(present[index + 1] ?? 0) |\n"
    }
    text += "\n| confidence | tables |\n|---|---:|\n"
    for kind in Confidence.allCases { text += "| \(kind.rawValue) | \(confidence[kind] ?? 0) |\n" }
    text += "\nDocumentation/checks.md says what each promises.\n"
    text += toLookAt
    text += "\n## What failed, and why\n\n"
    if failures.isEmpty { text += "Nothing.\n" }
    for failure in failures { text += "- \(plain(failure.document)): \(plain(failure.error))\n" }
    let more = counts.count(.failed) - failures.count
    if more > 0 { text += "- and \(more) more; see `manifest.csv`.\n" }
    text += ranking("Checks that failed most", "check", "times", failedChecks)
    text += ranking("Warnings", "warning", "times", warnings)
    return text
  }

  /// The documents that most need eyes, those with the most certain findings first.
  private var toLookAt: String {
    var text = "\n## Documents to look at first\n\n"
    if findings.isEmpty { return text + "None.\n" }
    let sorted = findings.sorted { one, other in
      let (first, second) = (weight(one.value), weight(other.value))
      return first == second ? one.key < other.key : second.lexicographicallyPrecedes(first)
    }
    for (document, found) in sorted.prefix(Self.listedDocuments) {
      text += "- \(plain(document)): \(found.count) \(found.count == 1 ? "finding" : "findings")\n"
      for finding in found.prefix(Self.listedFindings) { text += "  - \(plain(finding.message))\n" }
      if found.count > Self.listedFindings { text += "  - and \(found.count - Self.listedFindings) more\n" }
    }
    let more = sorted.count - Self.listedDocuments
    if more > 0 { text += "- and \(more) more documents; see `findings.csv`.\n" }
    return text
  }

  /// How many findings of each certainty, the most certain first.
  private func weight(_ found: [Found]) -> [Int] {
    Finding.Certainty.allCases.map { certainty in found.count { $0.certainty == certainty } }
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

/// How many documents of a dataset there are, by what became of them, and whether something in them is not as it should be.
package struct DatasetCounts: Codable, Sendable {
  private let statuses: [ManifestRecord.Status: Int]
  package let hasFailedChecks: Bool
  /// Whether a number of a page that was read in its picture is in doubt.
  package let hasDoubt: Bool

  fileprivate init(statuses: [ManifestRecord.Status: Int], hasFailedChecks: Bool, hasDoubt: Bool) {
    (self.statuses, self.hasFailedChecks, self.hasDoubt) = (statuses, hasFailedChecks, hasDoubt)
  }

  package func count(_ status: ManifestRecord.Status) -> Int { statuses[status] ?? 0 }
  /// How many documents there are, read or not.
  package var documents: Int { statuses.values.reduce(0, +) - count(.skipped) }
}

// A later run finds them by their names.
extension Finding.Certainty: Codable {}
extension Confidence: Codable {}
