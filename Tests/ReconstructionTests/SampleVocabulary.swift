import Extraction

@testable import Reconstruction

extension LayoutVocabulary {
  /// Enough words for the tests of this room; those of budgets are another room's.
  static let sample = LayoutVocabulary(
    tableWord: "表", otherTitleEndings: ["目录"], endingsOfNoTitle: ["变化情况"],
    plainTitleEndings: ["情况", "支出", "预算"], titleSubjects: ["支出", "收入"], subtitleEndings: ["科目", "分类"],
    continuationMark: "续",
    tableNumberWords: ["表", "附表", "附件", "续表", "公开表", "预算表", "预算公开表", "部门公开表", "附件附表"],
    noteOpeners: ["注", "备注", "说明"], noteWords: ["本表", "无此项"], dateMarks: Set("年月日度".unicodeScalars),
    unitsOfAmounts: Set("万元亿千%％".unicodeScalars), codeLengths: [3, 5, 7])
}

extension PageLayout {
  init(_ page: Page) { self.init(page, vocabulary: .sample) }
}

extension DocumentLayout {
  init() { self.init(vocabulary: .sample) }
}

extension LogicalTable {
  var title: String? { printedTitle(.sample) }
  var heading: String? { printedHeading(.sample) }
}

func isTitle(_ line: TextLine) -> Bool { LayoutVocabulary.sample.isTitle(line) }
func isTableNumber(_ line: TextLine) -> Bool { LayoutVocabulary.sample.isTableNumber(line) }

extension Grid {
  mutating func append(_ continuation: Grid, isOpen: Bool = false) { append(continuation, isOpen: isOpen, .sample) }
}
