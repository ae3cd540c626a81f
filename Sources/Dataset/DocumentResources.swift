import Disclosure

/// What a dataset says of its documents, beside the rows of their tables.
extension DatasetResource {
  package static let manifest = DatasetResource(
    name: "manifest", path: "manifest.csv", title: "What went in, and what became of it",
    columns: [
      .document, ResourceColumn("sha256", "SHA-256", "digest of the content", .string),
      ResourceColumn("status", "状态", "ok, warned, no_tables, web_page, failed, duplicate or skipped", .string),
      ResourceColumn("pages", "页数", "number of pages", .integer),
      fiscalYear, department, region, province, city,
      ResourceColumn("kind", "文件类别", "budget, budget_narrative, final_accounts or other", .string),
      ResourceColumn("tables_present", "有数据的表", "numbers of the tables with values", .string),
      ResourceColumn("tables_empty", "空表", "numbers of the tables printed without values", .string),
      ResourceColumn("tables_missing", "未见的表", "numbers of the tables that were not found", .string),
      ResourceColumn("rows", "行数", "rows of all tables", .integer),
      ResourceColumn("warnings", "警告数", "number of warnings", .integer),
      ResourceColumn("failed_checks", "未通过核对数", "number of failed checks", .integer),
      ResourceColumn("duplicate_of", "相同文件", "the document with the same content", .string),
      ResourceColumn("error", "错误", "why it could not be read, or was skipped", .string),
      ResourceColumn("tables_proved", "已证实的表", "those present of which every amount is proved", .string),
      ResourceColumn(
        "tables_consistent", "相符的表", "those of which nothing is contradicted, and something proved", .string),
      ResourceColumn("tables_unproved", "未证实的表", "those of which nothing is proved", .string),
      ResourceColumn("tables_contradicted", "不符的表", "those that a failed check is about", .string),
      ResourceColumn("findings", "原因数", "number of causes of failed checks", .integer),
      ResourceColumn("pages_read_by_ocr", "识别页", "numbers of the pages that were read in their pictures", .string),
      ResourceColumn("picture_values", "识别数值数", "how many numbers were read in pictures", .integer),
      ResourceColumn("doubtful_values", "存疑数值数", "how many of them are in doubt", .integer),
      ResourceColumn("error_code", "错误代码", "the error in a word for programs", .string),
    ],
    key: ["document"], numbersRows: false,
    references: [Reference(columns: ["duplicate_of"], resource: "manifest", key: ["document"])])

  /// Why a table has rows, or none.
  package static let tableStatus = DatasetResource(
    name: "table_status", path: "table_status.csv", title: "Whether each table was read, or why there is nothing",
    columns: [
      .document, .tableNumber, ResourceColumn("table_id", "表名", "id of the table", .string),
      ResourceColumn(
        "status", "状态",
        TableDisclosure.Status.allCases.map(\.rawValue).joined(separator: ", "), .string),
      ResourceColumn("page", "页码", "page of the evidence", .integer),
      ResourceColumn("evidence", "依据", "the print that says so, or the code of a warning", .string),
    ],
    key: ["document", "table_number"])

  package static let checks = DatasetResource(
    name: "checks", path: "checks.csv", title: "The results of all checks",
    columns: [
      .document, ResourceColumn("id", "核对编号", "id of the check", .string), .tableNumber,
      ResourceColumn("passed", "是否通过", "whether it holds", .boolean),
      ResourceColumn("expected", "应有金额", "expected amount", .amount),
      ResourceColumn("actual", "实有金额", "amount found", .amount),
      ResourceColumn("message", "说明", "place and difference", .string),
    ])

  package static let findings = DatasetResource(
    name: "findings", path: "findings.csv", title: "The causes of failed checks",
    columns: [
      .document, ResourceColumn("kind", "类别", "amount, row_missing, narrative or other", .string),
      ResourceColumn("certainty", "把握", "certain, likely or open", .string),
      ResourceColumn("appearance", "表现", "misreading, print or unknown", .string),
      .tableNumber, .page, .tableRow, column, ResourceColumn("printed", "印刷文本", "as printed", .string),
      ResourceColumn("amount", "金额", "as read", .amount),
      ResourceColumn("expected", "应有金额", "what would make the checks hold", .amount),
      ResourceColumn("failed_checks", "未通过核对数", "number of failed checks it explains", .integer),
      ResourceColumn("message", "说明", "all this in words", .string),
    ])

  package static let warnings = DatasetResource(
    name: "warnings", path: "warnings.csv", title: "All warnings",
    columns: [
      .document, ResourceColumn("code", "代码", "code of the warning", .string), .page, .tableNumber,
      ResourceColumn("message", "说明", "what was expected and found", .string),
    ])

  static let readings = DatasetResource(
    name: "readings", path: "readings.csv", title: "The numbers that were read in pictures",
    columns: [
      .document, .tableNumber, .tableRow, column,
      ResourceColumn("state", "状态", "agreed, proved, repaired or doubtful", .string),
      ResourceColumn("first", "第一读数", "what one reader read", .string),
      ResourceColumn("second", "第二读数", "what the other read", .string),
    ],
    key: ["document", "table_number", "table_row", "column"],
    references: [.tableStatus])

  /// Every amount in a row of its own.
  package static let amounts = DatasetResource(
    name: "amounts", path: "amounts.csv", title: "All amounts of the 17 tables and of the narrative, one a row",
    columns: [
      .document, fiscalYear, department, region, province, city,
      ResourceColumn("unit_name", "单位名称", "unit of the department that the row belongs to", .string),
      ResourceColumn("table_number", "表号", "number of the table, 1 to 17; blank for the narrative", .integer),
      ResourceColumn("table_id", "表名", "id of the table", .string),
      .tableRow,
      ResourceColumn("side", "收支方向", "income or expenditure in tables 1 and 4", .string),
      ResourceColumn("code", "编码", "code of the row", .string),
      ResourceColumn("label", "名称", "what the amount is of: name, item, project", .string),
      ResourceColumn("functional_code", "功能分类科目编码", "code by the functional classification", .string),
      ResourceColumn(
        "department_economic_code", "部门预算支出经济分类科目编码", "code by the economic classification of departments", .string),
      ResourceColumn(
        "government_economic_code", "政府预算支出经济分类科目编码", "code by the economic classification of governments", .string),
      column,
      ResourceColumn("kind", "类别", "amount; in the narrative increase, decrease or threshold too", .string),
      ResourceColumn("year", "年度", "year that the amount is of", .integer),
      ResourceColumn("amount", "金额", "the amount", .amount),
      ResourceColumn("is_total", "是否合计", "whether other rows say it already: sums leave it out", .boolean),
      ResourceColumn("trust", "可信度", "of its table: proved, consistent, unproved or contradicted", .string),
      .page, ResourceColumn("left", "左", "left edge of its print", .number, unit: "points"),
      ResourceColumn("top", "上", "upper edge of its print, from the page's top", .number, unit: "points"),
      ResourceColumn("right", "右", "right edge of its print", .number, unit: "points"),
      ResourceColumn("bottom", "下", "lower edge of its print, from the page's top", .number, unit: "points"),
      ResourceColumn("printed", "印刷文本", "as printed, in the table's unit", .string),
      ResourceColumn("corrected", "是否更正", "whether somebody put it right, see corrections", .boolean),
    ])

  /// What people who looked at the paper said, as far as it was applied.
  static let corrections = DatasetResource(
    name: "corrections", path: "corrections.csv", title: "The corrections that were applied",
    columns: [
      .document, ResourceColumn("kind", "类别", "value, misprint or approval", .string), .tableNumber, .tableRow, column,
      ResourceColumn("printed", "印刷文本", "as printed", .string),
      ResourceColumn("old", "原读出值", "as it was read", .string),
      ResourceColumn("new", "更正值", "as it was put right", .string),
      ResourceColumn("who", "更正人", "who said so", .string), ResourceColumn("when", "时间", "when", .string),
      ResourceColumn("why", "理由", "why", .string),
    ])

  /// What columns of a template's own print, beside the rows of the 17 tables.
  package static let extras = DatasetResource(
    name: "extras", path: "extras.csv", title: "What tables print beyond their canonical columns",
    columns: [
      .document, .tableNumber, .tableRow,
      ResourceColumn("header", "表头", "the printed header, levels joined by /", .string),
      ResourceColumn("text", "文本", "as printed, in the table's unit", .string), .page,
    ],
    key: ["document", "table_number", "table_row", "header"],
    references: [.tableStatus])

  package static let facts = DatasetResource(
    name: "facts", path: "facts.csv", title: "The amounts that the narrative states",
    columns: [
      .document, ResourceColumn("section", "章节", "the headings above it, joined by /", .string),
      ResourceColumn("label", "名称", "what the amount is of", .string),
      ResourceColumn("kind", "类别", "amount, increase, decrease or threshold", .string),
      ResourceColumn("amount", "金额", "the amount", .amount),
      ResourceColumn("year", "年度", "year that the amount is of", .integer),
      .page, ResourceColumn("sentence", "句子", "the sentence that states it", .string),
    ])

  package static let otherCells = DatasetResource(
    name: "other_cells", path: "other_cells.csv", title: "The cells of tables that are none of the 17",
    columns: [
      .document, ResourceColumn("other_table", "其他表序号", "number among the document's other tables, from 1", .integer),
      ResourceColumn("title", "表名", "title of the table", .string),
      ResourceColumn("page", "页码", "first page of the table", .integer),
      ResourceColumn("table_row", "表内行号", "number of the row in its table, from 1", .integer),
      ResourceColumn("table_column", "表内列号", "number of the column in its table, from 1", .integer),
      ResourceColumn("text", "文本", "as printed", .string),
    ],
    key: ["document", "other_table", "table_row", "table_column"])

  // Columns that several have.
  private static let fiscalYear = tables[0].columns[1]
  private static let department = tables[0].columns[2]
  private static let region = ResourceColumn("region", "行政区", "division that the document names", .string)
  private static let province = ResourceColumn("province", "省级行政区", "province by GB/T 2260", .string)
  private static let city = ResourceColumn(
    "city", "地级行政区", "division directly below the province; a municipality is both", .string)
  private static let column = ResourceColumn("column", "列名", "name of the column in its table", .string)
}
