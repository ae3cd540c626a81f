/// Whether a text is a note printed as a row of the grid: 注：…, 备注：…, 说明：….
func isNote(_ text: String) -> Bool {
  ["注", "备注", "说明", "附注"].contains { text.hasPrefix($0 + "：") || text.hasPrefix($0 + ":") || text.hasPrefix($0 + "1") }
}
