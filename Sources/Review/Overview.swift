import Dataset
import Disclosure
import Foundation
import Inspection

/// Charts over all documents of a review, drawn without a script: what became of them, which tables they have, which checks
/// failed, and what the departments have.
package func reviewOverview(_ summaries: [ReviewSummary]) -> [UInt8] {
  let charts = [byPlace(summaries), tables(summaries), failedChecks(summaries), totals(summaries)]
  let body = """
    <main class="list">
    <h1>\(summaries.count) \(bilingual("span", "documents", "个文件"))</h1>
    <p>\(bilingual("a", "All documents", "全部文件", #"href="index.html""#))</p>
    \(charts.map(\.html).joined(separator: "\n"))
    </main>
    """
  return HTMLPage(title: "yusuan overview", bodyClass: "", body: body, script: PackageResources.list_js).bytes
}

/// What can become of a document that is looked at.
private let statuses: [ManifestRecord.Status] = [.ok, .warned, .noTables, .webPage, .failed]

private func byPlace(_ summaries: [ReviewSummary]) -> BarChart {
  let places = Dictionary(grouping: summaries) { $0.place ?? "–" }
  let bars = places.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.map { place, members in
    BarChart.Bar(
      label: place,
      values: statuses.map { status in Double(members.count { $0.record.status == status }) })
  }
  return BarChart(
    title: ("Documents by place and status", "各地区文件的状态"), legend: statuses.map(\.rawValue),
    colours: ["#2e8b57", "#d9a400", "#8a8a90", "#8a6fb0", "#b3261e"], bars: bars)
}

private func tables(_ summaries: [ReviewSummary]) -> BarChart {
  let read = summaries.map(\.record).filter { $0.status != .failed }
  let bars = TableDefinition.all.map(\.schema).map { schema -> BarChart.Bar in
    let present = read.count { $0.present.contains(schema.number) }
    let empty = read.count { $0.empty.contains(schema.number) }
    return BarChart.Bar(
      label: "\(schema.number) \(schema.id)",
      values: [Double(present), Double(empty), Double(read.count - present - empty)])
  }
  return BarChart(
    title: ("The 17 tables", "17 张表"), legend: ["present", "empty", "missing"],
    colours: ["#2e6fb3", "#9cc3e6", "#c9c6bd"],
    bars: bars)
}

private func failedChecks(_ summaries: [ReviewSummary]) -> BarChart {
  var counts: [String: Int] = [:]
  for summary in summaries { counts.merge(summary.failedChecks, uniquingKeysWith: +) }
  let bars = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
    BarChart.Bar(label: $0.key, values: [Double($0.value)])
  }
  return BarChart(title: ("Failed checks", "未通过的检查"), legend: ["failed"], colours: ["#b3261e"], bars: bars)
}

private func totals(_ summaries: [ReviewSummary]) -> BarChart {
  let known = summaries.filter { $0.income != nil || $0.expenditure != nil }
  let bars = known.sorted { largest($0) > largest($1) }.prefix(mostDepartments).map { summary in
    BarChart.Bar(
      label: [summary.record.department ?? summary.record.document, summary.record.fiscalYear.map(String.init)]
        .compactMap { $0 }.joined(
          separator: " "),
      values: [summary.income, summary.expenditure].map { tenThousands($0) })
  }
  let rest = known.count - bars.count
  let more =
    rest > 0
    ? (" (the largest \(bars.count); \(rest) more are not drawn)", "（最大的 \(bars.count) 个，另有 \(rest) 个未画出）") : ("", "")
  return BarChart(
    title: ("Income and expenditure, 10 000 yuan" + more.0, "收入与支出，万元" + more.1), legend: ["income", "expenditure"],
    colours: ["#2e6fb3", "#d97400"], bars: Array(bars), isStacked: false)
}

/// More bars than these nobody compares with one another.
private let mostDepartments = 60

private func largest(_ summary: ReviewSummary) -> Decimal { max(summary.income ?? 0, summary.expenditure ?? 0) }

private func tenThousands(_ amount: Decimal?) -> Double { NSDecimalNumber(decimal: amount ?? 0).doubleValue / 10_000 }

/// Horizontal bars, one above the other, each with values side by side or beneath one another.
struct BarChart {
  struct Bar {
    var label: String
    var values: [Double]
  }

  var title: (english: String, chinese: String)
  var legend: [String]
  var colours: [String]
  var bars: [Bar]
  var isStacked = true

  /// In the units of the picture.
  private static let width = 900.0
  private static let labelWidth = 300.0
  private static let valueWidth = 90.0
  private static let pitch = 20.0
  private static let top = 26.0

  var html: String {
    let heading = bilingual("h2", title.english, title.chinese)
    if bars.isEmpty { return "<section class=\"chart\">\(heading)\(bilingual("p", "none", "无"))</section>" }
    let lines = isStacked ? 1 : legend.count
    let pitch = isStacked ? Self.pitch : Self.pitch * 1.4
    let height = Self.top + Double(bars.count) * pitch + 6
    let longest = bars.map { isStacked ? $0.values.reduce(0, +) : $0.values.max() ?? 0 }.max() ?? 0
    let scale = longest > 0 ? (Self.width - Self.labelWidth - Self.valueWidth) / longest : 0
    var svg =
      "<svg viewBox=\"0 0 \(decimal(Self.width)) \(decimal(height))\" role=\"img\" aria-label=\"\(escaped(title.english))\">\n"
    for (index, name) in legend.enumerated() {
      let x = Self.labelWidth + Double(index) * 110
      svg += "<rect x=\"\(decimal(x))\" y=\"4\" width=\"11\" height=\"11\" fill=\"\(colours[index])\"/>"
      svg += "<text x=\"\(decimal(x + 16))\" y=\"14\">\(escaped(name))</text>\n"
    }
    for (index, bar) in bars.enumerated() {
      let y = Self.top + Double(index) * pitch
      let middle = y + pitch / 2 + 2
      svg +=
        "<text x=\"\(decimal(Self.labelWidth - 8))\" y=\"\(decimal(middle))\" text-anchor=\"end\">\(escaped(short(bar.label)))"
      svg += "<title>\(escaped(bar.label))</title></text>"
      var x = Self.labelWidth
      let thickness = (pitch - 5) / Double(lines)
      for (part, value) in bar.values.enumerated() where value > 0 {
        let ownY = isStacked ? y : y + Double(part) * thickness
        let length = value * scale
        svg += "<rect x=\"\(decimal(x))\" y=\"\(decimal(ownY))\" width=\"\(decimal(max(length, 0.5)))\" "
        svg +=
          "height=\"\(decimal(thickness))\" fill=\"\(colours[part])\"><title>\(escaped(legend[part])): \(printed(value))"
        svg += "</title></rect>"
        if isStacked { x += length }
      }
      let total = isStacked ? bar.values.reduce(0, +) : bar.values.max() ?? 0
      let end = isStacked ? x : Self.labelWidth + total * scale
      svg += "<text x=\"\(decimal(end + 6))\" y=\"\(decimal(middle))\">\(printed(total))</text>\n"
    }
    svg += "<line class=\"axis\" x1=\"\(decimal(Self.labelWidth))\" y1=\"\(decimal(Self.top - 4))\" "
    svg += "x2=\"\(decimal(Self.labelWidth))\" y2=\"\(decimal(height - 4))\"/>\n</svg>"
    return "<section class=\"chart\">\(heading)\n\(svg)\n</section>"
  }

  private func short(_ label: String) -> String { label.count > 24 ? label.prefix(23) + "…" : label }

  private func printed(_ value: Double) -> String {
    decimal(value.rounded() == value ? value : (value * 10).rounded() / 10)
  }
}
