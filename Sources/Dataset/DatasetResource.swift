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

  package static let manifest = DatasetResource(
    name: "manifest", path: "manifest.csv", title: "What went in, and what became of it",
    columns: [
      ResourceColumn("document", "源文件", .string), ResourceColumn("sha256", "SHA-256 of the content", .string),
      ResourceColumn("status", "ok, warned, no_tables, web_page, failed, duplicate or skipped", .string),
      ResourceColumn("pages", "页数", .integer),
      ResourceColumn("fiscal_year", "预算年度", .integer),
      ResourceColumn("department", "部门全称", .string), ResourceColumn("region", "行政区", .string),
      ResourceColumn("province", "省级行政区", .string),
      ResourceColumn("city", "the division directly below the province; a municipality is both", .string),
      ResourceColumn("kind", "budget, budget_narrative, final_accounts or other", .string),
      ResourceColumn("tables_present", "numbers of the tables with values", .string),
      ResourceColumn("tables_empty", "numbers of the tables printed without values", .string),
      ResourceColumn("tables_missing", "numbers of the tables not printed", .string),
      ResourceColumn("rows", "rows of all tables", .integer),
      ResourceColumn("warnings", "number of warnings", .integer),
      ResourceColumn("failed_checks", "number of failed checks", .integer),
      ResourceColumn("duplicate_of", "the document with the same content", .string),
      ResourceColumn("error", "why it could not be read, or was skipped", .string),
      ResourceColumn("tables_proved", "those present of which every amount is proved", .string),
      ResourceColumn("tables_consistent", "those of which nothing is contradicted, and something proved", .string),
      ResourceColumn("tables_unproved", "those of which nothing is proved", .string),
      ResourceColumn("tables_contradicted", "those that a failed check is about", .string),
      ResourceColumn("findings", "number of causes of failed checks", .integer),
      ResourceColumn("pages_read_by_ocr", "numbers of the pages that were read in their pictures", .string),
      ResourceColumn("picture_values", "how many numbers were read in pictures", .integer),
      ResourceColumn("doubtful_values", "how many of them are in doubt", .integer),
      ResourceColumn("error_code", "the error in a word for programs", .string),
    ])

  package static let checks = DatasetResource(
    name: "checks", path: "checks.csv", title: "The results of all checks",
    columns: [
      ResourceColumn("document", "源文件", .string), ResourceColumn("id", "id of the check", .string),
      ResourceColumn("table_number", "number of the table", .integer),
      ResourceColumn("passed", "whether it holds", .boolean),
      ResourceColumn("expected", "expected amount", .amount), ResourceColumn("actual", "amount found", .amount),
      ResourceColumn("message", "place and difference", .string),
    ])

  package static let findings = DatasetResource(
    name: "findings", path: "findings.csv", title: "The causes of failed checks",
    columns: [
      ResourceColumn("document", "源文件", .string),
      ResourceColumn("kind", "amount, row_missing, narrative or other", .string),
      ResourceColumn("certainty", "certain, likely or open", .string),
      ResourceColumn("appearance", "misreading, print or unknown", .string),
      ResourceColumn("table_number", "number of the table", .integer), ResourceColumn("page", "页码", .integer),
      ResourceColumn("table_row", "number of the row in its table", .integer),
      ResourceColumn("column", "name of the column", .string), ResourceColumn("printed", "as printed", .string),
      ResourceColumn("amount", "as read", .amount),
      ResourceColumn("expected", "what would make the checks hold", .amount),
      ResourceColumn("failed_checks", "number of failed checks it explains", .integer),
      ResourceColumn("message", "all this in words", .string),
    ])

  package static let warnings = DatasetResource(
    name: "warnings", path: "warnings.csv", title: "All warnings",
    columns: [
      ResourceColumn("document", "源文件", .string), ResourceColumn("code", "code of the warning", .string),
      ResourceColumn("page", "页码", .integer), ResourceColumn("table_number", "number of the table", .integer),
      ResourceColumn("message", "what was expected and found", .string),
    ])

  static let readings = DatasetResource(
    name: "readings", path: "readings.csv", title: "The numbers that were read in pictures",
    columns: [
      ResourceColumn("document", "源文件", .string), ResourceColumn("table_number", "number of the table", .integer),
      ResourceColumn("table_row", "number of the row in its table", .integer),
      ResourceColumn("column", "name of the column", .string),
      ResourceColumn("state", "agreed, proved, repaired or doubtful", .string),
      ResourceColumn("first", "what one reader read", .string),
      ResourceColumn("second", "what the other read", .string),
    ])

  /// Every amount in a row of its own.
  package static let amounts = DatasetResource(
    name: "amounts", path: "amounts.csv", title: "All amounts of the 17 tables and of the narrative, one a row",
    columns: [
      ResourceColumn("document", "源文件", .string), ResourceColumn("fiscal_year", "预算年度", .integer),
      ResourceColumn("department", "部门全称", .string), ResourceColumn("region", "行政区", .string),
      ResourceColumn("province", "省级行政区", .string),
      ResourceColumn("city", "the division directly below the province; a municipality is both", .string),
      ResourceColumn("unit_name", "单位名称", .string),
      ResourceColumn("table_number", "number of the table; blank for the narrative", .integer),
      ResourceColumn("table_id", "id of the table", .string),
      ResourceColumn("table_row", "number of the row in its table", .integer),
      ResourceColumn("side", "income or expenditure in tables 1 and 4", .string), ResourceColumn("code", "编码", .string),
      ResourceColumn("label", "what the amount is of: name, item, project", .string),
      ResourceColumn("functional_code", "功能分类科目编码", .string),
      ResourceColumn("department_economic_code", "部门预算支出经济分类科目编码", .string),
      ResourceColumn("government_economic_code", "政府预算支出经济分类科目编码", .string),
      ResourceColumn("column", "name of the column", .string),
      ResourceColumn("kind", "amount; in the narrative increase, decrease or threshold too", .string),
      ResourceColumn("year", "the year that the amount is of", .integer),
      ResourceColumn("amount", "in yuan", .amount),
      ResourceColumn("is_total", "whether other rows say it already: sums leave it out", .boolean),
      ResourceColumn("trust", "of its table: proved, consistent, unproved or contradicted", .string),
      ResourceColumn("page", "页码", .integer), ResourceColumn("left", "of its print, in points", .number),
      ResourceColumn("top", "of its print, in points from the page's top", .number),
      ResourceColumn("right", "of its print, in points", .number),
      ResourceColumn("bottom", "of its print, in points from the page's top", .number),
      ResourceColumn("printed", "as printed, in the table's unit", .string),
    ])

  /// What columns of a template's own print, beside the rows of the 17 tables.
  package static let extras = DatasetResource(
    name: "extras", path: "extras.csv", title: "What tables print beyond their canonical columns",
    columns: [
      ResourceColumn("document", "源文件", .string), ResourceColumn("table_number", "number of the table", .integer),
      ResourceColumn("table_row", "number of the row in its table", .integer),
      ResourceColumn("header", "the printed header, levels joined by /", .string),
      ResourceColumn("text", "as printed, in the table's unit", .string), ResourceColumn("page", "页码", .integer),
    ])

  package static let facts = DatasetResource(
    name: "facts", path: "facts.csv", title: "The amounts that the narrative states",
    columns: [
      ResourceColumn("document", "源文件", .string),
      ResourceColumn("section", "the headings above it, joined by /", .string),
      ResourceColumn("label", "what the amount is of", .string),
      ResourceColumn("kind", "amount, increase, decrease or threshold", .string),
      ResourceColumn("amount", "in yuan", .amount), ResourceColumn("year", "预算年度", .integer),
      ResourceColumn("page", "页码", .integer), ResourceColumn("sentence", "the sentence that states it", .string),
    ])

  package static let otherCells = DatasetResource(
    name: "other_cells", path: "other_cells.csv", title: "The cells of tables that are none of the 17",
    columns: [
      ResourceColumn("document", "源文件", .string),
      ResourceColumn("other_table", "number among the document's other tables", .integer),
      ResourceColumn("title", "title of the table", .string), ResourceColumn("page", "its first page", .integer),
      ResourceColumn("table_row", "number of the row in its table", .integer),
      ResourceColumn("table_column", "number of the column in its table", .integer),
      ResourceColumn("text", "as printed", .string),
    ])

  /// The 17 tables.
  package static let tables = DisclosureReader.schemas.map { schema in
    DatasetResource(
      name: schema.id, path: "tables/" + CSVTableWriter(schema).fileName, title: schema.title,
      columns: (TableSchema.documentColumns + schema.columns).map(ResourceColumn.init) + [
        ResourceColumn("page", "页码", .integer)
      ])
  }

  /// In the order in which they are described and loaded: what others refer to comes first.
  package static let all =
    [manifest] + tables + [amounts, extras, facts, otherCells, checks, findings, warnings, readings]

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

/// A column of one of the dataset's files.
package struct ResourceColumn: Sendable {
  package let name: String
  package let label: String
  package let type: ColumnType

  init(_ name: String, _ label: String, _ type: ColumnType) {
    (self.name, self.label, self.type) = (name, label, type)
  }

  init(_ column: Column) { self.init(column.name.rawValue, column.label, column.type) }
}
