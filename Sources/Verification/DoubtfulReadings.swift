import Diagnostics
import Disclosure
import Extraction
import Foundation
import Normalization
import Reconstruction

extension DisclosureDocument {
  /// Weighs the values of pages that were read in their pictures.
  ///
  /// A number stays where two readers agree on it. Where they do not, it stays if sums prove one of the readings alone,
  /// and of the other amounts in those sums none is in doubt; or two sums that have nothing in common prove a number that
  /// is one character from a reading: then `ocr.repaired` gives both. Else it is null, and `ocr.doubtful` gives both
  /// readings. Sums choose between readings in doubt; they never overrule two readers that agree. Amounts in running text
  /// are read by one reader only, and are no facts.
  package mutating func weighReadings(_ readings: [Int: PictureReading]) {
    guard !readings.isEmpty else { return }
    picturePages = readings.keys.sorted()
    narrative.facts.removeAll { readings[$0.page] != nil }
    weighExtras(readings)
    var values = tables.indices.flatMap { tables[$0].readValues(in: $0, readings, turns) }
    prove(&values)
    for value in values { settle(value) }
  }

  private mutating func settle(_ value: ReadValue) {
    let table = tables[value.table].schema
    let column = table.columns[value.column]
    pictureValues[ValuePlace(table: table.number, row: value.row, column: value.column)] = PictureValue(
      value.state, first: value.first, second: value.second)
    let row = tables[value.table].rows[value.row].label
    let cause: DiagnosticCause
    switch value.state {
    case .agreed: return
    case .proved, .repaired:
      guard let amount = value.amount else { return }
      let sources = tables[value.table].rows[value.row].fields[value.column].sources
      tables[value.table].rows[value.row].fields[value.column] = Field(.amount(amount), from: sources, inferred: .sums)
      if value.state == .proved { return }
      cause = .readingRepaired(
        first: value.first, second: value.second, amount: "\(amount)", row: row, label: column.label)
    case .doubtful:
      if column.type != .string { tables[value.table].rows[value.row].fields[value.column].value = .null }
      cause = .readingDoubtful(first: value.first, second: value.second, row: row, label: column.label)
    }
    warnings.append(
      Diagnostic(
        cause, page: value.page, table: table.number, row: value.row + 1, column: column.name.rawValue))
  }

  /// Settles those that sums prove, beginning with sums in which nothing else is in doubt.
  private func prove(_ values: inout [ReadValue]) {
    let open = values.indices.filter { values[$0].start != nil && values[$0].state == .doubtful }
    guard !open.isEmpty else { return }
    var read = self
    for index in open {
      let value = values[index]
      guard let start = value.start else { continue }
      read.tables[value.table].rows[value.row].fields[value.column].value = .amount(start)
    }
    var identities = AmountIdentities(CheckedDocument(read), of: Set(open.map { values[$0].place }))
    var known: Set<AmountPlace> = []
    // What one reader read is proved before anything is put right that neither did.
    for state in [PictureValue.State.proved, .repaired] {
      var isChanged = true
      while isChanged {
        isChanged = false
        for index in open where values[index].state == .doubtful {
          let place = values[index].place
          let proofs = identities.identities(of: place, with: known)
          guard !proofs.isEmpty,
            let amount = state == .proved
              ? identities.proved(values[index], by: proofs) : identities.repaired(values[index], by: proofs),
            let money = Money(amount)
          else { continue }
          identities.apply([AmountChange(place, to: money, rounding: .zero)])
          values[index].state = values[index].candidates.contains(amount) ? .proved : state
          values[index].amount = amount
          known.insert(place)
          isChanged = true
        }
      }
    }
  }

  /// Beyond the columns, what is in doubt goes.
  private mutating func weighExtras(_ readings: [Int: PictureReading]) {
    for table in tables.indices where tables[table].pages.contains(where: { readings[$0] != nil }) {
      for row in tables[table].rows.indices where !tables[table].rows[row].extra.isEmpty {
        let label = tables[table].rows[row].label
        var kept: [ExtraField] = []
        for extra in tables[table].rows[row].extra {
          let doubt = extra.sources.flatMap { $0.places(turns: turns) }.lazy.compactMap { place in
            (readings[place.page]?.numbers(in: place.box).first { !$0.isAgreed }).map { (place.page, $0) }
          }.first
          guard let (page, number) = doubt else {
            kept.append(extra)
            continue
          }
          warnings.append(
            Diagnostic(
              .readingDoubtful(first: number.first, second: number.second, row: label, label: extra.header),
              page: page, table: tables[table].schema.number, row: row + 1))
        }
        tables[table].rows[row].extra = kept
      }
    }
  }
}

extension AmountIdentities {
  /// The only number of those read that makes one of the identities hold; nil where none does, or several do.
  fileprivate func proved(_ value: ReadValue, by proofs: [Int]) -> Decimal? {
    let holding = value.candidates.filter { candidate in
      guard let money = Money(candidate) else { return false }
      var tried = self
      tried.apply([AmountChange(value.place, to: money, rounding: .zero)])
      return tried.prove(money, by: proofs)
    }
    return holding.count == 1 ? holding[0] : nil
  }

  /// What all the identities ask for, two of which have nothing else in common, if it is one character from what was read.
  fileprivate func repaired(_ value: ReadValue, by proofs: [Int]) -> Decimal? {
    guard let first = proofs.first, let asked = required(value.place, by: first), asked != .zero,
      proofs.allSatisfy({ required(value.place, by: $0) == asked }),
      proofs.indices.contains(where: { one in
        proofs[..<one].contains { share(proofs[one], $0, beside: value.place) == false }
      }), let factor = value.factor
    else { return nil }
    let amount = asked.decimal
    return value.isNearly(amount / factor) ? amount : nil
  }
}

extension PictureReading {
  fileprivate func numbers(in box: Rectangle) -> [ReadNumber] {
    numbers.filter { box.contains(x: $0.box.midX, y: $0.box.midY) }
  }
}

/// A value with a number that was read in a picture.
private struct ReadValue {
  let table: Int
  let row: Int
  let column: Int
  let page: Int
  let first: String
  let second: String
  /// What it may be in yuan, that of the first reader first; none for what is no amount.
  let candidates: [Decimal]
  /// What was read, as digits, a point and a sign.
  let readings: [String]
  /// What one printed unit is in yuan.
  let factor: Decimal?
  var state: PictureValue.State
  /// What sums prove.
  var amount: Decimal?

  var place: AmountPlace { AmountPlace(table: table + 1, row: row, column: column) }

  /// Any amount, for sums to tell how far off it is.
  var start: Decimal? {
    candidates.first ?? (factor != nil && readings.contains { $0.contains(where: \.isNumber) } ? 1 : nil)
  }

  /// Whether a printed number is one character from a reading.
  func isNearly(_ number: Decimal) -> Bool {
    let plain = "\(number)"
    let decimals = plain.contains(".") ? plain.reversed().prefix { $0 != "." }.count : 0
    let forms = (decimals...max(decimals, 2)).map { count in
      count == decimals
        ? plain : plain + (decimals == 0 ? "." : "") + String(repeating: "0", count: count - decimals)
    }
    return forms.contains { form in readings.contains { isOneEdit(Array(form.utf8), Array($0.utf8)) } }
  }
}

/// Whether one text becomes the other by one character put in, taken out or exchanged, or by none.
private func isOneEdit(_ one: [UInt8], _ other: [UInt8]) -> Bool {
  let start = zip(one, other).prefix { $0 == $1 }.count
  let end = zip(one.dropFirst(start).reversed(), other.dropFirst(start).reversed()).prefix { $0 == $1 }.count
  return max(one.count, other.count) - start - end <= 1
}

extension DisclosureTable {
  fileprivate func readValues(
    in table: Int, _ readings: [Int: PictureReading], _ turns: [Int: PageTurn]
  ) -> [ReadValue] {
    guard status == .present, pages.contains(where: { readings[$0] != nil }) else { return [] }
    let factor = factorOfUnit
    return rows.indices.flatMap { row in
      schema.columns.indices.compactMap { column -> ReadValue? in
        let field = rows[row].fields[column]
        let isText = schema.columns[column].type == .string
        if isText, !schema.columns[column].name.isWeighed { return nil }
        if schema.columns[column].type == .boolean { return nil }
        var agreed: ReadValue?
        for place in field.sources.flatMap({ $0.places(turns: turns) }) {
          guard let reading = readings[place.page] else { continue }
          let numbers = reading.numbers(in: place.box)
          // What is not asked for as a number has one reader only; nothing printed is read by none.
          if numbers.isEmpty, isText || place.text.isEmpty || field.value.isNull { continue }
          // Two numbers in one cell are seldom one that was broken: one may be a stroke that both readers took for a digit.
          let isAgreed = numbers.count == 1 && numbers[0].isAgreed
          let doubt = numbers.first { !$0.isAgreed }
          let text = place.text.filter { !$0.isNewline }
          let value = ReadValue(
            table: table, row: row, column: column, page: place.page, first: (doubt ?? numbers.first)?.first ?? text,
            second: (doubt ?? numbers.first)?.second ?? "",
            candidates: isAgreed ? [] : candidates(column, field, numbers, factor),
            readings: isAgreed || numbers.count != 1 ? [] : numbers[0].plainReadings,
            factor: schema.columns[column].type == .amount ? factor : nil, state: isAgreed ? .agreed : .doubtful)
          if !isAgreed { return numbers.count > 1 && doubt == nil ? value.read(as: text) : value }
          agreed = value
        }
        return agreed
      }
    }
  }

  /// What an amount may be in yuan. One on two lines of its cell may be what both make together.
  private func candidates(
    _ column: Int, _ field: Field, _ numbers: [ReadNumber], _ factor: Decimal?
  ) -> [Decimal] {
    guard schema.columns[column].type == .amount else { return [] }
    var candidates: [Decimal] = []
    if case .amount(let amount) = field.value, numbers.count == 1 || numbers.allSatisfy(\.isAgreed), !numbers.isEmpty {
      candidates.append(amount)
    }
    guard numbers.count == 1, let factor else { return candidates }
    for text in numbers[0].candidates + [numbers[0].second] {
      guard case .number(let number) = parseNumber(text), !candidates.contains(number * factor) else { continue }
      candidates.append(number * factor)
    }
    return candidates
  }
}

extension ReadValue {
  fileprivate func read(as text: String) -> ReadValue {
    ReadValue(
      table: table, row: row, column: column, page: page, first: text, second: "", candidates: candidates,
      readings: readings, factor: factor, state: state)
  }
}

extension ReadNumber {
  /// What either reader read, without marks between groups.
  fileprivate var plainReadings: [String] {
    (candidates + [first, second]).map { $0.filter { $0.isNumber || $0 == "." || $0 == "-" } }.filter { !$0.isEmpty }
  }
}

extension ColumnName {
  /// Whether numbers in the column's texts are weighed: codes, and what indicators aim at.
  fileprivate var isWeighed: Bool { rawValue.hasEnd("code") || self == .target }
}
