/// The text of one cell, in which a minus that is set apart from its number touches it: `- 1,234.00` is `-1,234.00`. So
/// spreadsheets print negative amounts in the format of accounts, the minus at the cell's left border. Only for a text that
/// is one cell's for certain: of two cells the dash would be a blank one.
package func withSignAttached(_ text: String) -> String {
  // Most texts end here: a dash is one byte or three.
  let start = text.utf8.prefix(4)
  guard let space = start.firstIndex(of: UInt8(ascii: " ")) else { return text }
  let sign = text.unicodeScalars[..<space]
  guard sign.count == 1, let dash = sign.first, dash.isDash else { return text }
  let attached = "-" + text[text.utf8.index(after: space)...]
  switch parseNumber(attached) {
  case .number, .percent: return attached
  case .blank, .notANumber: return text
  }
}
