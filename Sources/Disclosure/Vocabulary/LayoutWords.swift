import Extraction
import Reconstruction

extension LayoutVocabulary {
  /// The words of departments' budgets.
  package static let budgets = LayoutVocabulary(
    tableWord: "表", otherTitleEndings: ["目录", "清单", "部门整体绩效目标", "单位整体绩效目标", "一般公共预算机关运行经费"],
    endingsOfNoTitle: ["采购目录", "品目目录", "指导性目录", "空表", "变化情况", "变动情况", "增减情况"]
      // Labels over the goals of a form, which may begin a page.
      + ["年度绩效目标", "当年绩效目标", "本年绩效目标", "期绩效目标", "总体绩效目标"],
    // A prose heading and a label say the same: 说明 is left to the prose.
    plainTitleEndings: ["情况", "预算", "预算数", "支出", "收入", "收支", "明细", "汇总", "目标", "安排", "经费", "绩效", "申报"],
    titleSubjects: ["收支", "收入", "支出", "三公", "采购", "购买服务", "绩效"],
    subtitleEndings: ["科目", "分类"], continuationMark: "续",
    tableNumberWords: [
      "表", "附表", "附件", "续表", "公开表", "预算表", "预算公开表", "部门公开表", "附件附表", "附",
      "表之", "附表之", "样表", "报表", "公开附表", "预算附表", "预算公开附表", "部门预算表", "单位预算表", "部门预算公开表",
    ],
    noteOpeners: ["注", "备注", "附注", "说明", "资料来源"], noteWords: ["此表", "本表", "该表", "空表", "无此项", "无该项"],
    dateMarks: Set("年月日度".unicodeScalars), unitsOfAmounts: Set("万元亿千%％".unicodeScalars),
    codeLengths: CodeLength.all)
}

// The layout of a budget is read with the words of budgets.
extension PageLayout {
  package init(_ page: Page) {
    self.init(page, vocabulary: .budgets)
    // One reader read its texts.
    if page.pictureReading != nil { self = respelled(KnownLabels.respelled) }
  }
}

extension DocumentLayout {
  package init() { self.init(vocabulary: .budgets) }
}

extension LogicalTable {
  package var title: String? { printedTitle(.budgets) }
  package var heading: String? { printedHeading(.budgets) }
}

func isTitle(_ line: TextLine) -> Bool { LayoutVocabulary.budgets.isTitle(line) }
func isTableNumber(_ line: TextLine) -> Bool { LayoutVocabulary.budgets.isTableNumber(line) }
func isTableNumber(_ text: String) -> Bool { LayoutVocabulary.budgets.isTableNumber(text) }
func withoutMarkBehind(_ title: String) -> String { LayoutVocabulary.budgets.withoutMarkBehind(title) }
