// Written by ColumnFilesTests from the table's schema.
public import Foundation

/// The columns of table 12, 部门国有资本经营预算财政拨款支出预算表.
public struct StateCapitalExpenditureColumns: TableColumns {
  public static let number = 12

  /// 科目编码.
  public let code = BudgetColumn<String>("code")
  /// 科目名称.
  public let name = BudgetColumn<String>("name")
  /// 层级.
  public let level = BudgetColumn<Int>("level")
  /// 总计, in yuan.
  public let total = BudgetColumn<Decimal>("total")
  /// 基本支出, in yuan.
  public let basicExpenditure = BudgetColumn<Decimal>("basic_expenditure")
  /// 项目支出, in yuan.
  public let projectExpenditure = BudgetColumn<Decimal>("project_expenditure")
  /// 预算单位.
  public let unitName = BudgetColumn<String>("unit_name")
  /// 部门预算支出经济分类科目编码.
  public let departmentEconomicCode = BudgetColumn<String>("department_economic_code")
  /// 部门预算支出经济分类科目名称.
  public let departmentEconomicName = BudgetColumn<String>("department_economic_name")
  /// 政府预算支出经济分类科目编码.
  public let governmentEconomicCode = BudgetColumn<String>("government_economic_code")
  /// 政府预算支出经济分类科目名称.
  public let governmentEconomicName = BudgetColumn<String>("government_economic_name")

  public init() {}
}

extension BudgetTableName<StateCapitalExpenditureColumns> {
  /// Table 12, 部门国有资本经营预算财政拨款支出预算表.
  public static var stateCapitalExpenditure: Self { Self() }
}

extension BudgetDocument {
  /// Table 12, 部门国有资本经营预算财政拨款支出预算表.
  public var stateCapitalExpenditure: BudgetTable<StateCapitalExpenditureColumns> {
    self[.stateCapitalExpenditure]
  }
}
