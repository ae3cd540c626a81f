import Diagnostics
import Disclosure
import Extraction
import Foundation
import Normalization

extension DisclosureDocument {
  /// Puts in what was corrected of values, and notes which tables were approved.
  ///
  /// What a correction was made for must still be what is read: the row must have its address and the value its printed
  /// text. Where the row is another one by number, the only row with both counts. A value that is printed once for several
  /// rows, as the fields of a form and merged cells are, is put right in all of them. Everything else is refused with
  /// `correction.refused`, and nothing is changed.
  mutating func apply(_ corrections: [Correction]) {
    // Against what was read, before any of it is changed: several corrections may be about one row.
    var changes: [(place: ValuePlace, value: Value, correction: Correction)] = []
    for correction in corrections {
      do throws(CorrectionRefusal) {
        guard correction.sha256 == sha256 else { throw .otherDocument }
        switch correction.kind {
        case .value:
          let change = try change(by: correction)
          // Of a value that several rows share, people may have corrected each of them.
          if let made = changes.first(where: { $0.place == change.place }) {
            if made.value != change.value { throw .twice }
          } else {
            let rows = tables[change.place.table - 1].rows(sharing: change.place.column, of: change.place.row)
            changes += rows.map { row in
              (ValuePlace(table: change.place.table, row: row, column: change.place.column), change.value, correction)
            }
          }
        case .approval:
          let table = try table(of: correction)
          guard table.digest == correction.digest else { throw .otherContent }
          self.corrections.approvals[table.schema.number] = correction
        case .misprint: break
        }
      } catch { refuse(correction, error) }
    }
    for number in Set(changes.map(\.place.table)) {
      let table = tables[number - 1]
      self.corrections.originals[number] = (table.rows.map(\.address), table.digest)
    }
    for (place, value, correction) in changes {
      let sources = tables[place.table - 1].rows[place.row].fields[place.column].sources
      tables[place.table - 1].rows[place.row].fields[place.column] = Field(value, from: sources)
      self.corrections.values[place] = correction
      pictureValues[place] = nil
    }
    if changes.isEmpty { return }
    let settled = Set(changes.map(\.place))
    // What was in doubt has been looked at.
    warnings = warnings.filter { warning in
      warning.code != .ocrDoubtful || !(place(of: warning).map(settled.contains) ?? false)
    }
  }

  /// Notes which findings are mistakes of the document, once they are found.
  mutating func applyMisprints(_ corrections: [Correction]) {
    let ofFindings = corrections.filter { $0.kind == .misprint && $0.sha256 == sha256 }
    if ofFindings.isEmpty { return }
    let digests = findings.map(digest(of:))
    for correction in ofFindings {
      if let index = digests.firstIndex(where: { $0 == correction.digest }) {
        self.corrections.misprints[index] = correction
      } else {
        refuse(correction, .noFinding)
      }
    }
  }

  private mutating func refuse(_ correction: Correction, _ reason: CorrectionRefusal) {
    let table = tables.first { $0.schema.id == correction.table }?.schema.number
    warnings.append(
      Diagnostic(
        .correctionRefused(correction.kind.rawValue, reason), table: table, row: correction.row,
        column: correction.column))
  }

  private func table(of correction: Correction) throws(CorrectionRefusal) -> DisclosureTable {
    guard let table = tables.first(where: { $0.schema.id == correction.table && $0.status == .present }) else {
      throw .noTable
    }
    return table
  }

  private func change(by correction: Correction) throws(CorrectionRefusal) -> (place: ValuePlace, value: Value) {
    let table = try table(of: correction)
    guard let column = correction.column.flatMap(ColumnName.init(rawValue:)), let index = table.schema.index(of: column)
    else { throw .noColumn }
    func isMeant(_ row: Row) -> Bool {
      row.address == correction.address && row.fields[index].printed(turns: turns) == correction.printed
    }
    var row = (correction.row ?? 0) &- 1
    if !(table.rows.indices.contains(row) && isMeant(table.rows[row])) {
      // Rows that share the value are one.
      let meant = Set(
        table.rows.indices.filter { isMeant(table.rows[$0]) }.map { table.rows(sharing: index, of: $0).lowerBound })
      guard meant.count == 1, let first = meant.first else {
        guard table.rows.indices.contains(row), table.rows[row].address == correction.address else { throw .noRow }
        throw .otherPrint(
          expected: correction.printed ?? "", found: table.rows[row].fields[index].printed(turns: turns) ?? "")
      }
      row = first
    }
    guard let value = Value(correction.new, for: table.schema.columns[index]) else {
      throw .noValue(correction.new ?? "")
    }
    return (ValuePlace(table: table.schema.number, row: row, column: index), value)
  }

  private func place(of warning: Diagnostic) -> ValuePlace? {
    guard let table = warning.table, let row = warning.row,
      let name = warning.column.flatMap(ColumnName.init(rawValue:)),
      let column = tables[table - 1].schema.index(of: name)
    else { return nil }
    return ValuePlace(table: table, row: row - 1, column: column)
  }
}

extension Value {
  /// A value as CSV prints it, in the type of its column; nil where it is none.
  init?(_ text: String?, for column: Column) {
    guard let text, !text.isEmpty else {
      self = .null
      return
    }
    switch column.type {
    case .amount:
      guard case .number(let amount) = parseNumber(text), amount.isToTheFen else { return nil }
      self = .amount(amount)
    case .percent, .number:
      switch parseNumber(text) {
      case .number(let number), .percent(let number): self = .number(number)
      default: return nil
      }
    case .integer:
      guard let number = Int(text) else { return nil }
      self = .integer(number)
    case .boolean:
      guard let flag = ["true": true, "false": false, "是": true, "否": false][text] else { return nil }
      self = .boolean(flag)
    case .string:
      if column.name.isCode, !text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) {
        return nil
      }
      self = .string(normalizeText(text))
    }
  }
}

extension ColumnName {
  /// Whether the column has classification codes: digits only.
  fileprivate var isCode: Bool {
    [.code, .functionalCode, .departmentEconomicCode, .governmentEconomicCode].contains(self)
  }
}

extension Decimal {
  fileprivate var isToTheFen: Bool {
    var (number, rounded) = (self, Decimal())
    NSDecimalRound(&rounded, &number, 2, .plain)
    return rounded == self
  }
}
