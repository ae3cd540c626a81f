import Normalization

/// Whether a text is a note printed as a row of the grid: 注：…, 备注：…, 说明：….
func isNote(_ text: String) -> Bool {
  ["注", "备注", "说明", "附注"].contains { text.hasStart($0 + "：") || text.hasStart($0 + ":") || text.hasStart($0 + "1") }
    || isSignature(text)
}

/// Whether a text that is all that a row prints is no row of the table: a note, or that there is nothing to print.
func isNoteOfRow(_ text: String) -> Bool { isNote(text) || StatementsOfNothing.includes(text) }

/// Whether a text begins with who made a table or when, as its last row may: 制表人：…　审核人：…
private func isSignature(_ text: String) -> Bool {
  guard let first = text.unicodeScalars.first, "制填审复经打单财".unicodeScalars.contains(first) else { return false }
  return [
    "制表", "制表人", "制表日期", "填表人", "填报人", "填报日期", "填表日期", "审核", "审核人", "复核", "复核人", "经办人", "打印日期", "单位负责人",
    "财务负责人",
  ].contains { text.hasStart($0 + "：") || text.hasStart($0 + ":") }
}
