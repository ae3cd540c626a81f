/// How many digits a classification code has. Source: 政府收支分类科目, the functional and the economic classification.
package enum CodeLength {
  /// 类.
  package static let classCode = 3
  /// 款, the lowest level of the economic classification that is printed.
  package static let subclass = 5
  /// 项.
  package static let item = 7
  /// The digits by which a code is longer than that of the level above.
  package static let level = 2

  /// All levels, the highest first.
  package static let all = [classCode, subclass, item]

  /// The code of the level above: 20103 of 2010301.
  package static func parent(of code: String) -> String { String(code.dropLast(level)) }
}
