import Normalization

/// The time that the labels over a column of amounts speak of.
package enum HeaderPeriod: Hashable, Sendable {
  case year(Int)
  /// 本年, 当年, where the document's year is not known.
  case current
  /// 上年, 去年, where the document's year is not known.
  case prior
  /// 增减变化, 变动率, 比上年增减%: the difference between two years, and so no year itself.
  case change
  /// The labels say nothing of time.
  case unnamed

  /// - Parameters:
  ///   - labels: as printed, outermost first. The innermost that speaks of a time decides, but a change is one wherever
  ///     it is said: `增减变化` stands over the amounts of a block as well as under each expense.
  init(_ labels: [String], fiscalYear: Int?) {
    let keys = labels.map(matchKey)
    if keys.contains(where: Self.speaksOfChange) {
      self = .change
    } else {
      self = keys.reversed().lazy.compactMap { Self.named($0, fiscalYear: fiscalYear) }.first ?? .unnamed
    }
  }

  /// The budget year; nil where none can be told.
  func year(fiscalYear: Int?) -> Int? {
    switch self {
    case .year(let year): year
    case .unnamed: fiscalYear
    case .current, .prior, .change: nil
    }
  }

  /// Whether the amounts are those of the document's own year, as far as the labels say.
  func isOfDocument(fiscalYear: Int?) -> Bool {
    switch self {
    case .year(let year): fiscalYear.map { year >= $0 } ?? true
    case .current, .unnamed: true
    case .prior, .change: false
    }
  }

  /// 上年结转 is money of this year's budget: what is carried over names no year.
  private static func named(_ key: String, fiscalYear: Int?) -> Self? {
    if CarryoverLabels.include(key) { return nil }
    if let year = firstYear(in: key) { return .year(year) }
    if ["上年", "去年", "上一年"].contains(where: key.hasWord) { return fiscalYear.map { .year($0 - 1) } ?? .prior }
    if ["本年", "当年", "今年"].contains(where: key.hasWord) { return fiscalYear.map { .year($0) } ?? .current }
    return nil
  }

  private static let changes = [
    "增减", "变动", "变化", "增长", "增幅", "降幅", "增加", "减少", "升降", "同比", "比上年", "比去年", "较上年", "较去年", "与上年", "年比", "年较",
  ]

  private static let years = ["本年", "上年", "当年", "今年", "去年"]
  private static let plans: Set = [
    "", "度", "数", "预算", "预算数", "预算金额", "预算安排", "预算安排数", "安排数", "金额", "年初预算", "年初预算数", "执行数", "预算执行数", "决算数",
  ]

  /// Whether a label names a year and nothing of what its amounts are: 2023年预算数, 上年, 本年预算.
  static func isBare(_ key: String) -> Bool {
    if let year = years.first(where: key.hasStart) { return plans.contains(String(key.dropFirst(year.count))) }
    guard firstYear(in: key) != nil, key.dropFirst(4).first == "年" else { return false }
    return plans.contains(String(key.dropFirst(5)))
  }

  package static func speaksOfChange(_ key: String) -> Bool { changes.contains(where: key.hasWord) }

  /// Whether the labels speak of what was spent, as opposed to what is planned: 上年执行数.
  package static func speaksOfSpending(_ labels: [String]) -> Bool {
    labels.contains { label in ["执行", "决算", "完成"].contains(where: label.hasWord) }
  }
}

extension HeaderBlock {
  /// The labels over a column that do not stand over all of the given columns: what one column says and others do not.
  func ownLabels(_ column: Int, among columns: [Int]) -> [String] {
    let labelled = columns.filter { !printed[$0].isEmpty }
    guard labelled.count > 1, let first = labelled.first else { return printed[column] }
    let shared = printed[first].indices.prefix { index in
      labelled.allSatisfy { printed[$0].indices.contains(index) && printed[$0][index] == printed[first][index] }
    }
    return Array(printed[column].dropFirst(shared.count))
  }

  /// The time a column's amounts belong to. A label over the whole table speaks of its year, never of a change.
  func period(_ column: Int, among columns: [Int], fiscalYear: Int?) -> HeaderPeriod {
    let own = HeaderPeriod(ownLabels(column, among: columns), fiscalYear: fiscalYear)
    guard own == .unnamed else { return own }
    let whole = printed[column].filter { !HeaderPeriod.speaksOfChange(matchKey($0)) }
    return HeaderPeriod(whole, fiscalYear: fiscalYear)
  }
}
