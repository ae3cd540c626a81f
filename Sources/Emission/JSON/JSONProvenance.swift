import Disclosure
import Reconstruction

extension JSONWriter {
  /// For each value of a row, and under `extra` for each value beyond the columns, where it is printed; under `inferred`
  /// what of the values is not.
  mutating func provenance(of row: Row, columns: [Column], _ turns: [Int: PageTurn]) {
    for (column, field) in zip(columns, row.fields) where !field.sources.isEmpty {
      places(column.name.rawValue, field.sources, turns)
    }
    let inferred = zip(columns, row.fields).filter { $1.inference != nil }
    if !inferred.isEmpty {
      object("inferred", .line) { json in
        for (column, field) in inferred { json.member(column.name.rawValue, field.inference?.rawValue) }
      }
    }
    let extra = keyed(row.extra).filter { !$0.value.sources.isEmpty }
    if extra.isEmpty { return }
    object("extra") { json in
      for (name, value) in extra {
        json.places(name, value.sources, turns)
      }
    }
  }

  /// Under `readings`, of each number that was read in a picture, its state and what both readers read.
  mutating func readings(of schema: TableSchema, row: Int, _ pictures: [ValuePlace: PictureValue]) {
    let read = schema.columns.indices.compactMap { column in
      pictures[ValuePlace(table: schema.number, row: row, column: column)].map { (schema.columns[column], $0) }
    }
    if read.isEmpty { return }
    object("readings") { json in
      for (column, value) in read {
        json.object(column.name.rawValue, .line) { json in
          json.member("state", value.state.rawValue)
          json.member("first", value.first)
          json.member("second", value.second)
        }
      }
    }
  }

  private mutating func places(_ name: String, _ sources: PrintedSources, _ turns: [Int: PageTurn]) {
    array(name, .line) { json in
      for place in sources.flatMap({ $0.places(turns: turns) }) {
        json.object(.line) { json in
          json.member("page", place.page)
          json.member("box") { $0.box(place.box) }
          json.member("text", place.text)
        }
      }
    }
  }
}

/// Two columns may be printed under one header: the second one's key gets a number, so that neither is lost.
package func keyed(_ values: [ExtraField]) -> [(name: String, value: ExtraField)] {
  var uses: [String: Int] = [:]
  return values.map { value in
    let count = uses[value.header, default: 0] + 1
    uses[value.header] = count
    return (count == 1 ? value.header : "\(value.header) (\(count))", value)
  }
}
