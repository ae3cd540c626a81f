extension TableDefinition {
  /// The 17 tables of a department disclosure, in order.
  package static let all: [TableDefinition] = [
    balance, revenue, expenditure, appropriationBalance, generalPublicExpenditure, basicByDepartmentEconomic,
    basicByGovernmentEconomic, projectByDepartmentEconomic, projectByGovernmentEconomic, threePublic,
    governmentFundExpenditure, stateCapitalExpenditure, projects, procurement, overallPerformance,
    keyProjectPerformance, generalProjectPerformance,
  ]
}
