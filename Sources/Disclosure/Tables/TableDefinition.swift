/// One of the 17 tables: its canonical form, the titles it goes by and the labels its columns go by.
///
/// To support one more template is to add a title word or a label in the table's own file.
package struct TableDefinition: Sendable {
  package let schema: TableSchema
  let titles: TitleRule
  /// For each column of the schema the labels it is printed under.
  let labels: [[LabelPattern]]

  init(
    _ number: Int, _ id: String, _ title: String, _ kind: TableKind, titles: TitleRule, columns: [LabelledColumn]
  ) {
    schema = TableSchema(number: number, id: id, title: title, kind: kind, columns: columns.map(\.column))
    labels = columns.map { $0.labels.map(LabelPattern.init) }
    self.titles = titles
  }

  func index(of column: String) -> Int? { schema.columns.firstIndex { $0.name == column } }
}

/// A canonical column and the labels it is printed under; see `LabelPattern` for their form.
struct LabelledColumn: Sendable {
  let column: Column
  let labels: [String]

  init(_ name: String, _ label: String, _ type: ColumnType, _ labels: [String] = []) {
    column = Column(name, label, type)
    self.labels = labels
  }
}

extension LabelledColumn {
  /// Columns that the coded tables share.
  static let code = LabelledColumn(
    "code", "科目编码", .string, ["*科目编码", "*科目代码", "编码", "代码", "*科目编号", "*科目编码*/编码", "*科目*/编码"])
  static let name = LabelledColumn(
    "name", "科目名称", .string,
    ["*科目名称", "*科目*/名称", "名称", "单位名称", "部门名称", "*科目", "*分类", "项目", "项目名称", "单位", "*单位名称", "部门单位"])
  static let level = LabelledColumn("level", "层级", .integer)
}
