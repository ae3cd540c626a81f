import Extraction

extension ColumnAlignment {
  /// Whether what stands in which column is beyond doubt, though no rule says it: below a row of labels, each over a
  /// column of its own, the texts of each column begin, end or have their middle at one x, and none reaches over two.
  /// Columns without a label stand left of all labels, as the names of a form's parts do.
  func isCertain(_ chunks: [TextChunk]) -> Bool {
    let rows = chunkRows(chunks)
    let headers = rows.indices.filter { isOfLabels(rows[$0]) }
    guard let header = headers.first(where: { isCertain(below: rows[$0], rows[($0 + 1)...]) }) else { return false }
    // Fields of a form stand above its list, with fewer texts; a row of the list stands below its labels.
    return headers.prefix { $0 < header }.allSatisfy { rows[$0].count + 1 < rows[header].count }
  }

  private func isCertain(below header: [TextChunk], _ rows: ArraySlice<[TextChunk]>) -> Bool {
    guard let labels = columns(of: header), let first = labels.min() else { return false }
    var texts: [Int: [TextChunk]] = [:]
    for chunk in rows.joined() {
      let columns = span(chunk.range)
      guard columns.count == 1, columns.lowerBound < first || labels.contains(columns.lowerBound) else { return false }
      texts[columns.lowerBound, default: []].append(chunk)
    }
    return !texts.isEmpty && texts.values.allSatisfy(haveCommonPlace)
  }

  private func isOfLabels(_ row: [TextChunk]) -> Bool {
    row.count >= Settings.Unruled.fewestLabels && !row.contains { $0.isNumber || $0.line.isSentence }
      && columns(of: row) != nil
  }

  /// The columns of texts each of which has one to itself; nil where one has not.
  private func columns(of row: [TextChunk]) -> Set<Int>? {
    let spans = row.map { span($0.range) }
    let columns = Set(spans.map(\.lowerBound))
    return spans.allSatisfy { $0.count == 1 } && columns.count == row.count ? columns : nil
  }
}

private func haveCommonPlace(_ chunks: [TextChunk]) -> Bool {
  let places: [(TextChunk) -> Double] = [\.box.minX, \.box.midX, \.box.maxX]
  return places.contains { place in
    let all = chunks.map(place)
    return (all.max() ?? 0) - (all.min() ?? 0) < Settings.Alignment.sameStart
  }
}
