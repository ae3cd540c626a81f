import Disclosure
import Reconstruction

extension JSONWriter {
  /// For each value of a row, and under `extra` for each value beyond the columns, where it is printed.
  mutating func provenance(of row: Row, columns: [Column], _ turns: [Int: PageTurn]) {
    for (column, field) in zip(columns, row.fields) where !field.sources.isEmpty {
      key(column.name.rawValue)
      places(field.sources, turns)
    }
    let extra = keyed(row.extra).filter { !$0.value.sources.isEmpty }
    if extra.isEmpty { return }
    key("extra")
    object { json in
      for (name, value) in extra {
        json.key(name)
        json.places(value.sources, turns)
      }
    }
  }

  private mutating func places(_ sources: [PrintedText], _ turns: [Int: PageTurn]) {
    array(.line) { json in
      for place in sources.flatMap({ $0.places(turns: turns) }) {
        json.object(.line) { json in
          json.key("page")
          json.integer(place.page)
          json.key("box")
          json.box(place.box)
          json.key("text")
          json.string(place.text)
        }
      }
    }
  }
}

/// Two columns may be printed under one header: the second one's key gets a number, so that neither is lost.
func keyed(_ values: [ExtraField]) -> [(name: String, value: ExtraField)] {
  var uses: [String: Int] = [:]
  return values.map { value in
    let count = uses[value.header, default: 0] + 1
    uses[value.header] = count
    return (count == 1 ? value.header : "\(value.header) (\(count))", value)
  }
}
