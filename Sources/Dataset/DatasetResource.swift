import Disclosure
import Emission

/// One CSV file of a dataset: its place, its columns and how it hangs together with the others. CSV, SQLite and the
/// data package's description all follow from it.
package struct DatasetResource: Sendable {
  /// The name in `datapackage.json` and of the table in SQLite.
  package let name: String
  /// In the dataset's folder.
  package let path: String
  package let title: String
  package let columns: [ResourceColumn]
  /// The columns whose values no two rows share; none where only the number of the row does it, which CSV has not.
  package let key: [String]
  /// Whether Parquet and SQLite number the rows within their document.
  package let numbersRows: Bool
  /// What rows refer to, beside their document.
  package let references: [Reference]

  /// Columns whose values are the key of another resource; blank together, they refer to nothing.
  package struct Reference: Sendable {
    package let columns: [String]
    package let resource: String
    package let key: [String]

    /// To the table that a row is of.
    static let tableStatus = Reference(
      columns: ["document", "table_number"], resource: "table_status", key: ["document", "table_number"])
  }

  init(
    name: String, path: String, title: String, columns: [ResourceColumn], key: [String] = [],
    numbersRows: Bool = true, references: [Reference] = []
  ) {
    (self.name, self.path, self.title, self.columns) = (name, path, title, columns)
    (self.key, self.numbersRows, self.references) = (key, numbersRows, references)
  }

  /// The 17 tables.
  package static let tables = DisclosureReader.schemas.map { schema in
    DatasetResource(
      name: schema.id, path: "tables/" + CSVTableWriter(schema).fileName, title: schema.title,
      columns: (TableSchema.documentColumns + schema.columns).map(ResourceColumn.init) + [.page])
  }

  /// In the order in which they are described and loaded: what others refer to comes first.
  package static let all =
    [manifest, tableStatus] + tables
    + [amounts, extras, facts, otherCells, checks, findings, warnings, readings, corrections, dictionary]

  /// Those that documents have rows in.
  static let ofDocuments = all.filter { $0.name != dictionary.name }

  /// The same as Parquet.
  package var parquetPath: String { "parquet/\(name).parquet" }

  /// The line that begins the file.
  package var header: [UInt8] { Array((columns.map(\.name).joined(separator: ",") + "\n").utf8) }
}

/// One record of CSV, formulas defused.
func appendRecord(_ fields: [String?], to buffer: inout [UInt8]) {
  for (index, field) in fields.enumerated() {
    if index > 0 { buffer.append(UInt8(ascii: ",")) }
    appendField(formulaSafe(field ?? ""), to: &buffer)
  }
  buffer.append(UInt8(ascii: "\n"))
}
