/// Other names for the kinds of money, as patterns of labels: those of the budget's parts before 2015, and what they are
/// called for short.
enum FundNames {
  static let generalPublicBudget = ["公共财政预算*", "公共预算*", "一般预算*"]
  static let governmentFund = ["政府基金*", "基金预算*", "基金收入"]
  static let stateCapital = ["国资预算*", "国有资本收益*"]
  static let specialAccount = ["纳入*专户*", "专户资金*", "预算外资金*", "教育收费", "教育收费收入", "教育收费资金", "教育收费资金收入"]
}
