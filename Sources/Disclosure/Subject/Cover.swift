import Normalization
import Reconstruction

/// The lines with which the document opens, before its tables and its prose; those within a frame of their own are no table.
func coverLines(_ layout: DocumentLayout) -> [String] {
  let first = layout.tables.first?.grid.cells ?? []
  let framed = first.count == 1 ? Array(first[0].lines) : []
  let page = framed.first?.page ?? 0
  let lines = layout.lines.prefix(12)
  let ordered = lines.prefix { $0.page < page } + framed.prefix(12) + lines.drop { $0.page < page }
  return ordered.filter { $0.page <= 3 }.map { normalizeLabel($0.text) }
}

/// The department that the cover names; its name may be broken over two lines.
func departmentOnCover(_ lines: [String]) -> String? {
  for (index, line) in lines.enumerated() {
    if OwnerLabels.opens(line) {
      let value = String(line.drop { $0 != "：" && $0 != ":" }.dropFirst())
      if let name = officeName(value) { return name }
    }
    let next = index + 1 < lines.count ? lines[index + 1] : ""
    if mayGoOn(line), !opensDocument(next), let whole = coverDepartment(line + next) { return whole }
    if let name = coverDepartment(line) { return name }
  }
  return nil
}

/// The department in a line of the cover, without the year before or behind it and what the document is:
/// `2026年某市财政局部门预算`, `某大学2024年度部门预算公开`.
func coverDepartment(_ line: String) -> String? {
  var text = line.hasStart("关于") ? String(line.dropFirst(2)) : line
  text = withoutLeadingYear(text)
  let ends = ["20", "二〇", "二○", "二零", "部门预算", "部门综合预算", "单位预算", "部门决算", "单位决算", "综合预算"]
  let last = ["预算", "决算"]
  let end =
    ends.compactMap { text.range(ofWord: $0)?.lowerBound }.min()
    ?? last.compactMap { text.lastRange(ofWord: $0)?.lowerBound }.max()
  var name = end.map { String(text[..<$0]) } ?? text
  if name.hasEnd("部门"), isOffice(String(name.dropLast(2))) { name.removeLast(2) }
  name = UnitNames.withoutCode(name)
  return isOffice(name) ? name : nil
}

private func isOffice(_ name: String) -> Bool {
  // A heading such as （本级） behind the name belongs to it.
  let bare = name.hasEnd("）") ? String(name.prefix { $0 != "（" }) : name
  if startsWithSectionNumber(name) || name.hasStart("第") && name.hasWord("部分") { return false }
  // Ministries have names of three characters: 教育部, 审计署.
  let isLongEnough = bare.count >= 4 || (bare.count == 3 && (bare.hasEnd("部") || bare.hasEnd("署")))
  return isLongEnough && bare.count <= 30 && UnitNames.isUnit(bare) && !name.contains { "，。；：:、".contains($0) }
}

/// Whether a name may be broken behind the line: the party's committee, the government or the assembly of a place may be
/// followed by one of its offices.
private func mayGoOn(_ line: String) -> Bool {
  let text = withoutLeadingYear(line)
  let ends = ["省", "市", "区", "县", "州", "旗", "委", "政府", "大会", "人大", "政协", "协商会议", "和", "与", "及"]
  return (3...20).contains(text.count) && ends.contains(where: text.hasEnd)
    && coverKeywords.allSatisfy { !text.hasWord($0) }
}

/// Whether a line says what the document is or begins its contents, rather than going on with a name.
private func opensDocument(_ line: String) -> Bool {
  line.isEmpty || line.first?.isNumber ?? true || line.hasStart("二〇") || line.hasStart("二○")
    || startsWithSectionNumber(line) || coverKeywords.contains(where: line.hasStart)
}

private let coverKeywords = ["部门预算", "单位预算", "预算", "决算", "部门", "目录", "目 录", "附件", "第"]

/// The text without a year before it: 2026年, 2026年度, 二〇二六年.
private func withoutLeadingYear(_ text: String) -> String {
  let digits = text.prefix { ("0"..."9").contains($0) || "〇○零一二三四五六七八九".contains($0) }
  guard digits.count == 4 else { return text }
  let rest = text.dropFirst(4)
  return rest.hasStart("年") ? String(rest.dropFirst(rest.hasStart("年度") ? 2 : 1)) : text
}
