/// What each column of a dataset's files means: `dictionary.csv`, and a page of the documentation.
extension DatasetResource {
  package static let dictionary = DatasetResource(
    name: "dictionary", path: "dictionary.csv", title: "What each column means",
    columns: [
      ResourceColumn("resource", "资源", "name of the resource, as in the data package", .string),
      ResourceColumn("name", "列名", "name of its column", .string),
      ResourceColumn("label", "中文名称", "label of the column in Chinese", .string),
      ResourceColumn("meaning", "含义", "what its values say", .string),
      ResourceColumn("type", "类型", "amount, percent, number, integer, boolean or string", .string),
      ResourceColumn("unit", "单位", "what its numbers count", .string),
    ],
    key: ["resource", "name"], numbersRows: false)

  /// The columns as Parquet and SQLite have them.
  package var numberedColumns: [ResourceColumn] {
    numbersRows ? [columns[0], .row] + columns.dropFirst() : columns
  }

  /// Where the values of these columns stand in a record of CSV; nil for the row's number, which CSV has not.
  var numberedFields: [Int?] {
    let fields = columns.indices.map { Optional($0) }
    return numbersRows ? [fields[0], nil] + fields.dropFirst() : fields
  }

  /// The records of `dictionary.csv`.
  static var dictionaryRecords: [[String?]] {
    all.flatMap { resource in
      resource.numberedColumns.map {
        [resource.name, $0.name, $0.label, $0.meaning, $0.type.rawValue, $0.unit]
      }
    }
  }
}
