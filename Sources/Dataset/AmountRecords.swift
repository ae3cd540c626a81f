import Disclosure
import Emission
import Reconstruction
import Verification

/// Every amount of a document in a record of `DatasetResource.amounts`, without the document: those of the tables by rows
/// and columns, then those that the narrative states.
func amountRecords(of document: DisclosureDocument) -> [[String?]] {
  let place = document.place
  let own = [number(document.fiscalYear), document.department, document.region, place.province, place.city]
  let repeated = RepeatedAmounts(document)
  let ofTables = document.tables.flatMap { table in
    let columns = table.schema.columns.indices.filter { table.schema.columns[$0].type == .amount }
    let classification = TableDefinition.all.first { $0.schema.number == table.schema.number }?.classification
    return table.rows.enumerated().flatMap { index, row in
      columns.compactMap { column -> [String?]? in
        guard case .amount(let amount) = row.fields[column].value else { return nil }
        let name = table.schema.columns[column].name
        let place = ValuePlace(table: table.schema.number, row: index, column: column)
        let isTotal = repeated.unsettled.contains(place) ? nil : repeated.places.contains(place)
        return own + [row[.unitName].value.text, number(table.schema.number), table.schema.id, number(index + 1)]
          + [row[.side].value.text] + codes(of: row, by: classification)
          + [
            name.rawValue, Fact.Kind.amount.rawValue, number(year(of: row, name, document.fiscalYear)), decimal(amount),
          ]
          + [isTotal.map { $0 ? "true" : "false" }, table.confidence?.rawValue]
          + print(of: row.fields[column], on: row.page, document.turns)
          + [document.corrections.values[place] == nil ? "false" : "true"]
      }
    }
  }
  let ofNarrative = document.narrative.facts.map { fact -> [String?] in
    own + [nil, nil, nil, nil, nil, nil, fact.label, nil, nil, nil, nil, fact.kind.rawValue, number(fact.year)]
      + [decimal(fact.amount), "true", nil, number(fact.page), nil, nil, nil, nil, nil, "false"]
  }
  return ofTables + ofNarrative
}

/// Code and label of a row, and its codes by classification, of which one is that code.
private func codes(of row: Row, by classification: Classification?) -> [String?] {
  let code = row[.code].value.text ?? row[.itemCode].value.text
  let label = row[.procurementItem].value.text ?? row.label
  let crossed: [(Classification, ColumnName)] = [
    (.functional, .functionalCode), (.departmentEconomic, .departmentEconomicCode),
    (.governmentEconomic, .governmentEconomicCode),
  ]
  return [code, label.isEmpty ? nil : label]
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
  return [number(place.page)] + place.box.hundredths.map(decimal) + [place.text]
}
