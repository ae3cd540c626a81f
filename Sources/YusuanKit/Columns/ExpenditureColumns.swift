// Written by ColumnFilesTests from the table's schema.
public import Foundation

/// The columns of table 3, 部门支出预算总表.
public struct ExpenditureColumns: TableColumns {
  public static let number = 3

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
  /// 人员经费, in yuan.
  public let personnel = BudgetColumn<Decimal>("personnel")
  /// 公用经费, in yuan.
  public let operating = BudgetColumn<Decimal>("operating")
  /// 项目支出, in yuan.
  public let projectExpenditure = BudgetColumn<Decimal>("project_expenditure")
  /// 上缴上级支出, in yuan.
  public let remittanceToSuperior = BudgetColumn<Decimal>("remittance_to_superior")
  /// 事业单位经营支出, in yuan.
  public let operatingExpenditure = BudgetColumn<Decimal>("operating_expenditure")
  /// 对附属单位补助支出, in yuan.
  public let subsidyToAffiliates = BudgetColumn<Decimal>("subsidy_to_affiliates")
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

extension BudgetTableName<ExpenditureColumns> {
  /// Table 3, 部门支出预算总表.
  public static var expenditure: Self { Self() }
}

extension BudgetDocument {
  /// Table 3, 部门支出预算总表.
  public var expenditure: BudgetTable<ExpenditureColumns> {
    self[.expenditure]
  }
}
