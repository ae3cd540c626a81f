import Extraction
import Normalization
import Reconstruction

/// What a form's title says of its project: 市行政中心保安服务项目绩效目标表, or with a unit before it:
/// `301007_某市公安局某分局_机场公安综合修缮改造项目绩效目标表`.
struct FormName: Equatable {
  var project: String
  var unit: String?

  /// Nil where the title only says what kind of form it is: 2022年部门预算专项业务经费绩效目标表.
  init?(title: String) {
    guard isFormTitle(title) else { return nil }
    var text = Self.bare(title)
    let parts = text.split(separator: "_", omittingEmptySubsequences: false).map(String.init)
    let isCoded = parts.count >= 3 && !parts[0].isEmpty && parts[0].allSatisfy { $0.isASCII && $0.isNumber }
    if isCoded {
      unit = parts[1]
      text = parts[2...].joined(separator: "_")
    }
    // 项目绩效目标表 is the name of the form, unless the system that prints 代码_单位_名称 adds no 项目 of its own.
    for end in ["支出绩效目标申报表", "支出绩效目标表", "绩效目标申报表", "绩效目标表", "绩效表"] where text.hasEnd(end) {
      text.removeLast(end.count)
      break
    }
    if !isCoded, text.hasEnd("项目") { text.removeLast(2) }
    guard !Self.isGeneric(text) else { return nil }
    project = text
  }

  /// The project of a caption that names it with a label: `附表：某项目`, `附件3：某项目绩效目标表`.
  init?(labelled caption: LabelledCaption) {
    let label = matchKey(caption.label).filter { !$0.isNumber && !"一二三四五六七八九十".contains($0) }
    guard ["附表", "附件", "表"].contains(label) else { return nil }
    if let name = FormName(title: caption.value) {
      self = name
    } else {
      let text = Self.bare(caption.value)
      guard text.hasEnd("项目") || text.hasEnd("经费") || text.hasEnd("资金"), !Self.isGeneric(text) else {
        return nil
      }
      project = text
    }
  }

  /// The title without the marks around it, the year behind it, and the number before it.
  private static func bare(_ title: String) -> String {
    var text = withoutSectionNumber(title)
    if text.hasEnd("）"), let bracket = text.lastIndex(of: "（"), firstYear(in: String(text[bracket...])) != nil {
      text = String(text[..<bracket])
    }
    for mark in ["《", "》"] { text = text.replacing(word: mark, with: "") }
    return text
  }

  /// Whether nothing is left of a title but the words for forms, budgets and years.
  private static func isGeneric(_ text: String) -> Bool {
    var rest = matchKey(text)
    if let year = firstYear(in: rest), let range = rest.range(ofText: "\(year)年") {
      // 某市某局2026年项目支出绩效目标表: who stands before the year is no project.
      rest = String(rest[range.upperBound...])
    }
    return FormWords.areAll(rest[...])
  }
}

extension String {
  fileprivate func range(ofText text: String) -> Range<String.Index>? { self.ranges(of: text).first }
}

extension LogicalTable {
  /// The captions of a page, whichever part of the table they stand over. Those below the table at the foot of a page
  /// belong to the next one.
  func captions(onPage page: Int) -> [TextLine] {
    (captions + continuedCaptions).filter { line in
      let isAtFoot = zip(pages, boxes).contains { $0 == line.page && line.box.midY > $1.maxY }
      return (isAtFoot ? line.page + 1 : line.page) == page
    }
  }
}

/// The title that lines above a form make: the last line that ends one, and the lines before it that it goes on from.
func formTitle(_ captions: [TextLine]) -> String? {
  let end = captions.lastIndex { line in
    matchKey(withoutMarkBehind(line.text)).hasEnd("表") && !isTableNumber(line)
  }
  guard let end else { return nil }
  var start = end
  // 代码_单位_名称 and 政策和项目 alike go on over lines of one size.
  while start > 0, !isTitle(captions[start - 1]), !isLabelled(captions[start - 1]), !isTableNumber(captions[start - 1]),
    abs(captions[start - 1].fontSize - captions[end].fontSize) < 0.5,
    !startsWithSectionNumber(captions[start - 1].text), !captions[start - 1].text.hasEnd("）")
  {
    start -= 1
  }
  return normalizeLabel(joinLines(captions[start...end].map(\.text)))
}

private func isLabelled(_ line: TextLine) -> Bool {
  line.text.hasWord("：") || line.text.hasWord(":") || AmountUnit.find(in: line.text) != nil
}
