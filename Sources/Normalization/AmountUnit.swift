import FoundationEssentials

/// The unit in which a table prints its amounts.
package enum AmountUnit: String, Sendable, CaseIterable {
  case yuan = "元"
  case tenThousandYuan = "万元"
  case thousandYuan = "千元"
  case hundredMillionYuan = "亿元"
  case hundredYuan = "百元"
  case millionYuan = "百万元"
  case tenMillionYuan = "千万元"

  /// As printed: `万元`.
  package var printed: String { rawValue }

  /// How many yuan one unit is.
  package var factor: Decimal {
    switch self {
    case .yuan: return 1
    case .thousandYuan: return 1000
    case .tenThousandYuan: return 10_000
    case .hundredMillionYuan: return 100_000_000
    case .hundredYuan: return 100
    case .millionYuan: return 1_000_000
    case .tenMillionYuan: return 10_000_000
    }
  }

  /// The amount in yuan, exactly.
  package func inYuan(_ amount: Decimal) -> Decimal { amount * factor }
}
