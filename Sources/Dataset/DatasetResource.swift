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
  package let columns: [Column]

  package static let manifest = DatasetResource(
    name: "manifest", path: "manifest.csv", title: "What went in, and what became of it",
    columns: [
      Column("document", "源文件", .string), Column("sha256", "SHA-256 of the content", .string),
      Column("status", "ok, warned, no_tables, web_page, failed, duplicate or skipped", .string),
      Column("pages", "页数", .integer),
      Column("seconds", "whole seconds of processor time", .integer), Column("fiscal_year", "预算年度", .integer),
      Column("department", "部门全称", .string), Column("region", "行政区", .string),
      Column("tables_present", "numbers of the tables with values", .string),
      Column("tables_empty", "numbers of the tables printed without values", .string),
      Column("tables_missing", "numbers of the tables not printed", .string),
      Column("rows", "rows of all tables", .integer), Column("warnings", "number of warnings", .integer),
      Column("failed_checks", "number of failed checks", .integer),
      Column("duplicate_of", "the document with the same content", .string),
      Column("error", "why it could not be read, or was skipped", .string),
    ])

  package static let checks = DatasetResource(
    name: "checks", path: "checks.csv", title: "The results of all checks",
    columns: [
      Column("document", "源文件", .string), Column("id", "id of the check", .string),
      Column("table_number", "number of the table", .integer), Column("passed", "whether it holds", .boolean),
      Column("expected", "expected amount", .amount), Column("actual", "amount found", .amount),
      Column("message", "place and difference", .string),
    ])

  package static let warnings = DatasetResource(
    name: "warnings", path: "warnings.csv", title: "All warnings",
    columns: [
      Column("document", "源文件", .string), Column("code", "code of the warning", .string),
      Column("page", "页码", .integer), Column("table_number", "number of the table", .integer),
      Column("message", "what was expected and found", .string),
    ])

  /// The 17 tables.
  package static let tables = DisclosureReader.schemas.map { schema in
    DatasetResource(
      name: schema.id, path: "tables/" + CSVTableWriter(schema).fileName, title: schema.title,
      columns: TableSchema.documentColumns + schema.columns + [Column("page", "页码", .integer)])
  }

  /// In the order in which they are described and loaded: what others refer to comes first.
  package static let all = [manifest] + tables + [checks, warnings]

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
