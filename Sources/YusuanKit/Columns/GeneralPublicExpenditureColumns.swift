// Written by ColumnFilesTests from the table's schema.
public import Foundation

/// The columns of table 5, 部门一般公共预算财政拨款支出预算表.
public struct GeneralPublicExpenditureColumns: TableColumns {
  public static let number = 5

  /// 科目编码.
  public let code = BudgetColumn<String>("code")
  /// 科目名称.
  public let name = BudgetColumn<String>("name")
  /// 层级.
  public let level = BudgetColumn<Int>("level")
  /// 上年预算数, in yuan.
  public let priorYear = BudgetColumn<Decimal>("prior_year")
  /// 本年预算数小计, in yuan.
  public let total = BudgetColumn<Decimal>("total")
  /// 基本支出, in yuan.
  public let basicExpenditure = BudgetColumn<Decimal>("basic_expenditure")
  /// 人员经费, in yuan.
  public let personnel = BudgetColumn<Decimal>("personnel")
  /// 公用经费, in yuan.
  public let operating = BudgetColumn<Decimal>("operating")
  /// 项目支出, in yuan.
  public let projectExpenditure = BudgetColumn<Decimal>("project_expenditure")
  /// 本年预算比上年预算增幅%, in percent: `-8%` is -8.
  public let changePercent = BudgetColumn<Decimal>("change_percent")
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

extension BudgetTableName<GeneralPublicExpenditureColumns> {
  /// Table 5, 部门一般公共预算财政拨款支出预算表.
  public static var generalPublicExpenditure: Self { Self() }
}

extension BudgetDocument {
  /// Table 5, 部门一般公共预算财政拨款支出预算表.
  public var generalPublicExpenditure: BudgetTable<GeneralPublicExpenditureColumns> {
    self[.generalPublicExpenditure]
  }
}
