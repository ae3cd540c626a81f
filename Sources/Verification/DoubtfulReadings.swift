import Diagnostics
import Disclosure
import Extraction
import Foundation
import Normalization
import Reconstruction

extension DisclosureDocument {
  /// Weighs the values of pages that were read in their pictures.
  ///
  /// A number stays where two readers agree on it. Where they do not, it stays if sums prove one of the readings, and of
  /// the other amounts in those sums none is in doubt; else it is null, and `ocr.doubtful` gives both readings. Sums choose
  /// between readings in doubt; they never overrule two readers that agree. Amounts in running text are read by one
  /// reader only, and are no facts.
  package mutating func weighReadings(_ readings: [Int: PictureReading]) {
    guard !readings.isEmpty else { return }
    narrative.facts.removeAll { readings[$0.page] != nil }
    var doubtful = tables.indices.flatMap { tables[$0].doubtfulValues(in: $0, readings, turns) }
    guard !doubtful.isEmpty else { return }
    prove(&doubtful)
    for value in doubtful where !value.isProved {
      let table = tables[value.table].schema
      let column = table.columns[value.column]
      if column.type != .string { tables[value.table].rows[value.row].fields[value.column].value = .null }
      warnings.append(
        Diagnostic(
          .readingDoubtful(
            first: value.first, second: value.second, row: tables[value.table].rows[value.row].label,
            label: column.label), page: value.page, table: table.number, row: value.row + 1,
          column: column.name.rawValue)
      )
    }
  }

  /// Marks those that sums prove, beginning with sums in which nothing else is in doubt.
  private mutating func prove(_ doubtful: inout [DoubtfulValue]) {
    let amounts = doubtful.indices.filter { !doubtful[$0].candidates.isEmpty }
    guard !amounts.isEmpty else { return }
    var read = self
    for index in amounts {
      let value = doubtful[index]
      read.tables[value.table].rows[value.row].fields[value.column].value = .amount(value.candidates[0])
    }
    var identities = AmountIdentities(CheckedDocument(read), of: Set(amounts.map { doubtful[$0].place }))
    var known: Set<AmountPlace> = []
    var isChanged = true
    while isChanged {
      isChanged = false
      for index in amounts where !doubtful[index].isProved {
        let place = doubtful[index].place
        let proofs = identities.identities(of: place, with: known)
        if proofs.isEmpty { continue }
        for (order, candidate) in doubtful[index].candidates.enumerated() {
          guard let money = Money(candidate) else { continue }
          var tried = identities
          if order > 0 { tried.apply([AmountChange(place, to: money, rounding: .zero)]) }
          guard tried.prove(money, by: proofs) else { continue }
          identities = tried
          doubtful[index].isProved = true
          known.insert(place)
          isChanged = true
          let value = doubtful[index]
          let sources = tables[value.table].rows[value.row].fields[value.column].sources
          tables[value.table].rows[value.row].fields[value.column] = Field(
            .amount(candidate), from: sources, inferred: .sums)
          break
        }
      }
    }
  }
}

/// A value on which two readers of a picture do not agree.
private struct DoubtfulValue {
  let table: Int
  let row: Int
  let column: Int
  let page: Int
  let first: String
  let second: String
  /// What it may be in yuan, that of the first reader first; none for what is no amount.
  let candidates: [Decimal]
  var isProved = false

  var place: AmountPlace { AmountPlace(table: table + 1, row: row, column: column) }
}

extension DisclosureTable {
  fileprivate func doubtfulValues(
    in table: Int, _ readings: [Int: PictureReading], _ turns: [Int: PageTurn]
  ) -> [DoubtfulValue] {
    guard status == .present, pages.contains(where: { readings[$0] != nil }) else { return [] }
    return rows.indices.flatMap { row in
      schema.columns.indices.compactMap { column -> DoubtfulValue? in
        let field = rows[row].fields[column]
        let isText = schema.columns[column].type == .string
        if isText, !schema.columns[column].name.isCode { return nil }
        if schema.columns[column].type == .boolean { return nil }
        for place in field.sources.flatMap({ $0.places(turns: turns) }) {
          guard let reading = readings[place.page] else { continue }
          let numbers = reading.numbers.filter { place.box.contains(x: $0.box.midX, y: $0.box.midY) }
          // What is not asked for as a number has one reader only; nothing printed is read by none.
          if numbers.isEmpty, isText || place.text.isEmpty || field.value.isNull { continue }
          // Two numbers in one cell are seldom one that was broken: one may be a stroke that both readers took for a digit.
          if numbers.count == 1, numbers[0].isAgreed { continue }
          let doubt = numbers.first { !$0.isAgreed }
          return DoubtfulValue(
            table: table, row: row, column: column, page: place.page, first: doubt?.first ?? place.text,
            second: doubt?.second ?? "", candidates: numbers.count == 1 ? candidates(column, field, numbers[0]) : [])
        }
        return nil
      }
    }
  }

  private func candidates(_ column: Int, _ field: Field, _ number: ReadNumber) -> [Decimal] {
    guard schema.columns[column].type == .amount else { return [] }
    var candidates: [Decimal] = []
    if case .amount(let amount) = field.value { candidates.append(amount) }
    if case .number(let second) = parseNumber(number.second), let factor = factorOfUnit,
      !candidates.contains(second * factor)
    {
      candidates.append(second * factor)
    }
    return candidates
  }
}

extension ColumnName {
  fileprivate var isCode: Bool { rawValue.hasSuffix("code") }
}
