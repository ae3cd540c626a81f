import Normalization

/// A row under the header that only numbers the columns: `栏次 1 2 3`, `** 1 2 3=4+5`, `— 1栏 2栏`, `（1） （2） （3）`,
/// `甲 乙 1 2 3`, `① ② ③=①+②`.
///
/// Amounts may count upwards too: `3 4` in a body. So without a mark (栏次, `**`, a formula) the numbers must begin with 1
/// and be three at least.
///
/// - Parameter inHeader: whether nothing but labels stands above the row. There the count may begin later, where a sheet
///   goes on from another one, and two numbers will do.
package func isIndexRow(_ view: TableView, _ row: Int, inHeader: Bool = false) -> Bool {
  if isMisreadIndex(view, row) { return true }
  var numbers: [Int] = []
  var columns: [Int] = []
  var letters = 0
  var isMarked = false
  var isNamed = false
  var isMisread = false
  for column in view.filledColumns(row) {
    let text = view.text(row, column)
    if parseNumber(text) == .blank { continue }
    guard let (number, rest) = columnNumber(text) else {
      if text.allSatisfy({ $0 == "*" || $0 == " " }) || ["栏次", "行次"].contains(view.key(row, column)) {
        isMarked = true
        isNamed = isNamed || !text.hasWord("*")
        continue
      }
      if numbers.isEmpty, isColumnLetter(text, letters) {
        letters += 1
        continue
      }
      // A mark that was misread in a picture: 宗 for `**`, 拦次 for 栏次. No amounts count up from 1 over four columns.
      guard numbers.isEmpty, !isMisread, text.count <= 2 else { return false }
      isMisread = true
      continue
    }
    guard rest.isEmpty || rest == "栏" || rest.first == "=" || rest.first == "＝" else { return false }
    // Behind 栏次 the amounts may be counted anew, behind the columns of words.
    if let last = numbers.last, number != last + 1, !(isNamed && number == 1) { return false }
    if !rest.isEmpty { isMarked = true }
    numbers.append(number)
    columns.append(column)
  }
  if isMisread, numbers.first != 1 || numbers.count < (isMarked ? 3 : 4) { return false }
  if isMarked { return true }
  guard let first = numbers.first else { return false }
  // One letter and two numbers may be a row: A beside how many and how much.
  if letters > 0 { return first == 1 && numbers.count >= (letters > 1 || inHeader ? 1 : 3) }
  if numbers.count >= 3 { return first == 1 || inHeader }
  return inHeader && numbers.count == 2 && first == 1 && numbersTheLastColumns(view, row, columns)
}

/// The number that a cell gives its column, below 60, and what stands behind it; nil where the cell is anything else.
private func columnNumber(_ text: String) -> (number: Int, rest: Substring)? {
  if let first = text.unicodeScalars.first, ("①"..."⑳").contains(first) {
    return (Int(first.value - 0x245F), text.dropFirst())
  }
  let digits = text.drop { "（(".contains($0) }.prefix { $0.isASCII && $0.isNumber }
  guard let number = Int(digits), number < 60 else { return nil }
  return (number, text[digits.endIndex...].drop { "）)".contains($0) })
}

/// Whether a text is the letter of a column of words with so many such columns before it: 甲, 乙; A, B.
private func isColumnLetter(_ text: String, _ place: Int) -> Bool {
  guard text.utf8.count <= 3 else { return false }
  return lettersOfColumns.contains { place < $0.count && $0[place].hasBytes(of: text) }
}

private let lettersOfColumns = [["甲", "乙", "丙", "丁"], ["A", "B", "C", "D"]]

/// Whether the numbers run to the last column without a gap, with columns of labels before them or rows below.
private func numbersTheLastColumns(_ view: TableView, _ row: Int, _ columns: [Int]) -> Bool {
  guard let first = columns.first, columns == Array(first..<view.columnCount) else { return false }
  return first > 0 || row + 1 < view.rowCount
}

/// Whether a row behind a mark counts up from 1 but for some characters that were misread in a picture, or not read at
/// all: `** 1 2 3 A 5 6`, `** 1 _ 3 4 5`.
private func isMisreadIndex(_ view: TableView, _ row: Int) -> Bool {
  let cells = view.filledColumns(row).map { (column: $0, text: view.text(row, $0)) }
  let values = cells.drop { $0.text.allSatisfy { $0 == "*" || $0 == " " } }
  guard let first = values.first, values.count < cells.count, values.count >= 4,
    values.allSatisfy({ $0.text.count <= 2 })
  else { return false }
  let inOrder = zip(values, 1...).count { $0.text == "\($1)" }
  let inPlace = values.count { $0.text == "\($0.column - first.column + 1)" }
  return max(inOrder, inPlace) * 3 >= values.count * 2
}
