import Disclosure
import Emission
import Foundation
import Normalization
import Reconstruction

/// Every amount of a document in a record of `DatasetResource.amounts`, without the document: those of the tables by rows
/// and columns, then those that the narrative states.
func amountRecords(of document: DisclosureDocument) -> [[String?]] {
  let own = [number(document.fiscalYear), document.department, document.region]
  let ofTables = document.tables.flatMap { table in
    let columns = table.schema.columns.indices.filter { table.schema.columns[$0].type == .amount }
    return table.rows.enumerated().flatMap { index, row in
      columns.compactMap { column -> [String?]? in
        guard case .amount(let amount) = row.fields[column].value else { return nil }
        let name = table.schema.columns[column].name
        let place = ValuePlace(table: table.schema.number, row: index, column: column)
        let isTotal = document.unsettledAmounts.contains(place) ? nil : document.repeatedAmounts.contains(place)
        return own + [row[.unitName].value.text, number(table.schema.number), table.schema.id, number(index + 1)]
          + [row[.side].value.text] + codes(of: row, in: table.schema.number)
          + [
            name.rawValue, Fact.Kind.amount.rawValue, number(year(of: row, name, document.fiscalYear)), decimal(amount),
          ]
          + [isTotal.map { $0 ? "true" : "false" }, table.confidence?.rawValue]
          + print(of: row.fields[column], on: row.page, document.turns)
      }
    }
  }
  let ofNarrative = document.narrative.facts.map { fact -> [String?] in
    own + [nil, nil, nil, nil, nil, nil, fact.label, nil, nil, nil, nil, fact.kind.rawValue, number(fact.year)]
      + [decimal(fact.amount), "true", nil, number(fact.page), nil, nil, nil, nil, nil]
  }
  return ofTables + ofNarrative
}

/// Code and label of a row, and its codes by classification, of which one is that code.
private func codes(of row: Row, in table: Int) -> [String?] {
  let code = row[.code].value.text ?? row[.itemCode].value.text
  let label = [ColumnName.name, .item, .projectName, .procurementItem, .unitName].lazy.compactMap { row[$0].value.text }
  let classification = TableDefinition.all.first { $0.schema.number == table }?.classification
  let crossed: [(Classification, ColumnName)] = [
    (.functional, .functionalCode), (.departmentEconomic, .departmentEconomicCode),
    (.governmentEconomic, .governmentEconomicCode),
  ]
  return [code, label.first]
    + crossed.map { kind, column in kind == classification ? row[.code].value.text : row[column].value.text }
}

/// The year that an amount is of: the row's in table 10, the one before in a column for that.
private func year(of row: Row, _ column: ColumnName, _ fiscalYear: Int?) -> Int? {
  if column == .priorYear { return fiscalYear.map { $0 - 1 } }
  if case .integer(let year) = row[.budgetYear].value { return year }
  return fiscalYear
}

/// Page, box and text of a value's print; an amount over two pages has its first part.
private func print(of field: Field, on page: Int, _ turns: [Int: PageTurn]) -> [String?] {
  guard let place = field.sources.lazy.flatMap({ $0.places(turns: turns) }).first else {
    return [number(page), nil, nil, nil, nil, nil]
  }
  let sides = [place.box.minX, place.box.minY, place.box.maxX, place.box.maxY]
  return [number(place.page)] + sides.map(coordinate) + [place.text]
}

private func coordinate(_ points: Double) -> String {
  var bytes: [UInt8] = []
  appendDecimal(Decimal(Int((points * 100).rounded())) / 100, fractionDigits: 2, to: &bytes)
  return String(decoding: bytes, as: UTF8.self)
}
