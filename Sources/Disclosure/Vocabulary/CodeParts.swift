/// The labels over the parts of a classification code, outermost first.
enum CodeParts {
  static let labels = ["类", "款", "项"]

  /// Which part a key labels: 类, or 科目类 under 科目编码.
  static func index(_ key: String) -> Int? {
    labels.firstIndex { key == $0 || key == "科目" + $0 || key == "科目编码" + $0 }
  }
}
