/// Whether a text ends where a sentence or an introducing clause ends (`。！？；：…` and their ASCII forms), closing
/// quotation marks and brackets behind the mark aside.
func endsSentence(_ text: String) -> Bool {
  for scalar in text.unicodeScalars.reversed() {
    switch scalar {
    case " ", "”", "’", "」", "』", "）", ")", "》": continue
    case "。", "！", "？", "；", "：", "…", "!", "?", ";", ":": return true
    default: return false
    }
  }
  return false
}
