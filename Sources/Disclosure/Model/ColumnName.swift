/// The names of the canonical columns of all 17 tables and of the columns that precede them in CSV; the raw value is
/// what JSON and CSV print.
package enum ColumnName: String, CaseIterable, Hashable, Sendable {
  case document
  case fiscalYear = "fiscal_year"
  case department
  case side
  case level
  case item
  case amount
  case code
  case name
  case total
  case appropriation
  case generalPublicBudget = "general_public_budget"
  case governmentFund = "government_fund"
  case stateCapital = "state_capital"
  case specialAccount = "special_account"
  case institutionalIncome = "institutional_income"
  case superiorSubsidy = "superior_subsidy"
  case affiliateRemittance = "affiliate_remittance"
  case operatingIncome = "operating_income"
  case otherIncome = "other_income"
  case carryover
  case institutionFund = "institution_fund"
  case unitName = "unit_name"
  case basicExpenditure = "basic_expenditure"
  case personnel
  case operating
  case projectExpenditure = "project_expenditure"
  case remittanceToSuperior = "remittance_to_superior"
  case operatingExpenditure = "operating_expenditure"
  case subsidyToAffiliates = "subsidy_to_affiliates"
  case departmentEconomicCode = "department_economic_code"
  case departmentEconomicName = "department_economic_name"
  case governmentEconomicCode = "government_economic_code"
  case governmentEconomicName = "government_economic_name"
  case priorYear = "prior_year"
  case changePercent = "change_percent"
  case functionalCode = "functional_code"
  case functionalName = "functional_name"
  case budgetYear = "budget_year"
  case overseasTravel = "overseas_travel"
  case vehicles
  case vehiclePurchase = "vehicle_purchase"
  case vehicleOperation = "vehicle_operation"
  case reception
  case meetings
  case training
  case departmentCode = "department_code"
  case departmentName = "department_name"
  case unitCode = "unit_code"
  case projectName = "project_name"
  case unitFunds = "unit_funds"
  case category
  case itemCode = "item_code"
  case procurementItem = "procurement_item"
  case goods
  case works
  case services
  case totalExpenditure = "total_expenditure"
  case goal
  case indicator
  case weight
  case measure
  case `operator`
  case target
  case core
  case compilingUnit = "compiling_unit"
  case responsibleDepartment = "responsible_department"
  case budget
  case ownLevelSpending = "own_level_spending"
  case lowerLevelTransfer = "lower_level_transfer"
  case overview
  case basis
}
