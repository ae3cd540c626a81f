// Written by ColumnFilesTests from the table's schema.
public import Foundation

/// The columns of table 6, 部门一般公共预算财政拨款基本支出预算表（部门预算支出经济分类科目）.
public struct BasicByDepartmentEconomicColumns: TableColumns {
  public static let number = 6

  /// 科目编码.
  public let code = BudgetColumn<String>("code")
  /// 科目名称.
  public let name = BudgetColumn<String>("name")
  /// 层级.
  public let level = BudgetColumn<Int>("level")
  /// 总计, in yuan.
  public let total = BudgetColumn<Decimal>("total")
  /// 人员经费, in yuan.
  public let personnel = BudgetColumn<Decimal>("personnel")
  /// 日常公用经费, in yuan.
  public let operating = BudgetColumn<Decimal>("operating")
  /// 预算单位.
  public let unitName = BudgetColumn<String>("unit_name")
  /// 支出功能分类科目编码.
  public let functionalCode = BudgetColumn<String>("functional_code")
  /// 支出功能分类科目名称.
  public let functionalName = BudgetColumn<String>("functional_name")
  /// 政府预算支出经济分类科目编码.
  public let governmentEconomicCode = BudgetColumn<String>("government_economic_code")
  /// 政府预算支出经济分类科目名称.
  public let governmentEconomicName = BudgetColumn<String>("government_economic_name")

  public init() {}
}

extension BudgetTableName<BasicByDepartmentEconomicColumns> {
  /// Table 6, 部门一般公共预算财政拨款基本支出预算表（部门预算支出经济分类科目）.
  public static var basicByDepartmentEconomic: Self { Self() }
}

extension BudgetDocument {
  /// Table 6, 部门一般公共预算财政拨款基本支出预算表（部门预算支出经济分类科目）.
  public var basicByDepartmentEconomic: BudgetTable<BasicByDepartmentEconomicColumns> {
    self[.basicByDepartmentEconomic]
  }
}
