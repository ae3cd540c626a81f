import Emission

/// The description of a dataset's files: their names, places and columns.
package struct DatasetSchemaWriter {
  /// As JSON, indented, one column a line.
  package static func json() -> [UInt8] {
    var json = JSONWriter(style: .indented)
    json.object { json in
      json.array("resources") { json in
        for resource in DatasetResource.all {
          json.object { json in
            json.member("name", resource.name)
            json.member("path", resource.path)
            json.member("title", resource.title)
            json.member("numbers_rows", resource.numbersRows)
            json.array("columns") { json in
              for column in resource.columns {
                json.object(.line) { json in
                  json.member("name", column.name)
                  json.member("label", column.label)
                  json.member("type", column.type.rawValue)
                }
              }
            }
          }
        }
      }
    }
    return json.take() + [UInt8(ascii: "\n")]
  }

  /// The same to read: each file, then one column a line.
  package static func text() -> [UInt8] {
    Array(
      DatasetResource.all.map { resource in
        let columns = resource.columns.map { column in
          let name = column.name + String(repeating: " ", count: max(0, 24 - column.name.utf8.count))
          let type = column.type.rawValue + String(repeating: " ", count: max(0, 8 - column.type.rawValue.utf8.count))
          return "  \(name) \(type) \(column.label)\n"
        }
        return "\(resource.path) \(resource.title)\n" + columns.joined()
      }.joined(separator: "\n").utf8)
  }
}
