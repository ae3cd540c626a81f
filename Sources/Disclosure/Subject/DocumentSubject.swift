import Foundation
import Normalization
import Reconstruction

/// Whose budget the document is, and for which year.
struct DocumentSubject {
  var department: String?
  var region: String?
  var fiscalYear: Int?

  init(_ layout: DocumentLayout) {
    let captions = layout.tables.flatMap(\.captions)
    let lead = layout.lines.prefix(12)
    fiscalYear =
      mostFrequent(captions.filter(isTitle).compactMap { firstYear(in: normalizeText($0.text)) })
      ?? lead.compactMap { firstYear(in: normalizeText($0.text)) }.first
    department =
      mostFrequent(
        layout.tables.compactMap { table in
          labelledCaptions(table).first { OwnerLabels.contains($0.label) }?.value
        })
      ?? lead.compactMap { departmentName(in: normalizeLabel($0.text)) }.first
    region = department.flatMap(regionName)
  }
}

private func departmentName(in line: String) -> String? {
  // A heading such as （本级） behind the name belongs to it.
  let end = ["20", "部门预算", "单位预算", "预算"].compactMap { line.range(of: $0)?.lowerBound }.min() ?? line.endIndex
  let name = String(line[..<end])
  let suffixes = ["局", "委员会", "办公室", "办公厅", "厅", "部", "院", "政府", "中心", "委", "办", "会", "街道办事处", "大学", "学校", "站", "队"]
  let bare = name.hasSuffix("）") ? String(name.prefix { $0 != "（" }) : name
  return bare.count >= 4 && bare.count <= 30 && suffixes.contains(where: bare.hasSuffix) ? name : nil
}

/// The value that occurs most often; among equals the first.
func mostFrequent<T: Hashable>(_ values: [T]) -> T? {
  var counts: [T: Int] = [:]
  for value in values { counts[value, default: 0] += 1 }
  guard let highest = counts.values.max() else { return nil }
  return values.first { counts[$0] == highest }
}
