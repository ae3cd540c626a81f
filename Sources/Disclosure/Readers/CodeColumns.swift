import Normalization

/// The columns 类, 款, 项 where a template prints the code in parts.
func codePartColumns(_ header: HeaderBlock) -> [Int] {
  let columns = header.paths.indices.filter { column in
    guard let leaf = header.paths[column].last else { return false }
    return CodeParts.index(leaf) != nil
  }
  return columns.count >= 2 ? columns : []
}

/// A column whose values are codes, without a known label or under that of the names.
func columnOfCodes(_ view: TableView, _ header: HeaderBlock, except isTaken: [Bool]) -> Int? {
  (0..<view.columnCount).first { column in
    guard !isTaken[column], header.bodyStart < view.rowCount else { return false }
    let texts = (header.bodyStart..<view.rowCount).map { view.text($0, column) }
      .filter { !$0.isEmpty && !TotalLabels.isRow(matchKey($0)) }
    return !texts.isEmpty && texts.filter(isCode).count * 3 >= texts.count * 2
  }
}

func columnOfText(_ view: TableView, _ header: HeaderBlock, except taken: Set<Int>) -> Int? {
  (0..<view.columnCount).first { column in
    guard !taken.contains(column), header.bodyStart < view.rowCount else { return false }
    let texts = (header.bodyStart..<view.rowCount).map { view.text($0, column) }.filter { !$0.isEmpty }
    return !texts.isEmpty
      && texts.filter { $0.unicodeScalars.contains { $0.properties.isIdeographic } }.count * 3 >= texts.count * 2
  }
}
