import Testing

@testable import Reconstruction

struct HeaderLabelsTests {
  @Test func aTallLabelBetweenTwoGroupsSpansNone() {
    // Its lines reach down to those of the labels beside it.
    let roots = HeaderLabels([
      chunk("财政拨款", 100, 10), chunk("专户管", 190, 14), chunk("理资金", 190, 24), chunk("单位资金", 260, 10),
      chunk("小计", 80, 27), chunk("国有资", 140, 22), chunk("本经营", 140, 32), chunk("小计", 240, 27), chunk("其他", 300, 27),
    ]).roots
    #expect(roots.first { $0.chunks[0].line.text == "专户管" }?.children.isEmpty == true)
    #expect(roots.first { $0.chunks[0].line.text == "财政拨款" }?.children.count == 2)
    #expect(roots.first { $0.chunks[0].line.text == "单位资金" }?.children.count == 2)
  }

  /// The tree as text: `支出(基本 项目)`.
  private func tree(_ chunks: [TextChunk], separators: [Edge] = []) -> String {
    func text(_ label: HeaderLabels.Label) -> String {
      let own = label.chunks.map(\.line.text).joined()
      return label.children.isEmpty ? own : own + "(" + texts(label.children) + ")"
    }
    func texts(_ labels: [HeaderLabels.Label]) -> String {
      labels.sorted { $0.box.minX < $1.box.minX }.map(text).joined(separator: " ")
    }
    return texts(HeaderLabels(chunks, separators: separators).roots)
  }

  @Test func labelsOnOneLineStandSideBySide() {
    #expect(tree([chunk("编码", 50, 10), chunk("名称", 100, 10), chunk("合计", 200, 10)]) == "编码 名称 合计")
  }

  @Test func aLabelBrokenOverLinesIsOne() {
    #expect(tree([chunk("公务用车", 50, 10), chunk("购置费", 55, 23), chunk("合计", 200, 16)]) == "公务用车购置费 合计")
  }

  @Test func linesThatAreFarApartOrBesideEachOtherAreTwoLabels() {
    #expect(HeaderLabels([chunk("支出", 50, 10), chunk("基本", 50, 30)]).leaves.count == 1)
    #expect(tree([chunk("支出", 50, 10), chunk("基本", 50, 30)]) == "支出(基本)")
    #expect(tree([chunk("甲", 50, 10), chunk("乙", 100, 20)]) == "甲(乙)")
  }

  @Test func aLabelOfTheTopRowSpansTheLabelsBelowIt() {
    #expect(
      tree([
        chunk("编码", 50, 25), chunk("支出", 150, 10), chunk("收入", 300, 10), chunk("基本", 120, 40),
        chunk("项目", 180, 40), chunk("财政", 270, 40), chunk("其他", 330, 40),
      ]) == "编码 支出(基本 项目) 收入(财政 其他)")
  }

  @Test func aLabelInTheMiddleOfFiveIsNotRobbedOfTheFirst() {
    // 合计 is nearer to 项目 than to 收入预算, which is in the middle of all five.
    let below = [("类", 58.0), ("款", 81.0), ("名称", 224.0), ("合计", 350.0), ("拨款", 450.0), ("事业", 550.0), ("其他", 760.0)]
    let labels = [chunk("项目", 163, 0), chunk("收入预算", 535, 0)] + below.map { chunk($0.0, $0.1, 30) }
    #expect(tree(labels) == "项目(类 款 名称) 收入预算(合计 拨款 事业 其他)")
  }

  @Test func twoYearsHaveTheSameLabels() {
    // Labels set to the left of their columns, below years in the middle of theirs.
    let below = [("合计", 50.0), ("因公出国费用", 131.0), ("接待费", 390.0)]
    let years = [chunk("今年", 231, 0), chunk("去年", 610, 0)]
    let labels = years + [0.0, 379].flatMap { shift in below.map { chunk($0.0, $0.1 + shift, 30) } }
    #expect(tree(labels) == "今年(合计 因公出国费用 接待费) 去年(合计 因公出国费用 接待费)")
  }

  @Test func noLabelIsSpannedAcrossOneAsTallAsTheHeader() {
    // Labels set to the left, far from the middle of what they span.
    #expect(
      tree([
        chunk("科目", 169, 10), chunk("上年", 335, 22), chunk("本年预算数", 590, 10), chunk("编码", 49, 34), chunk("名称", 135, 34),
        chunk("小计", 447, 34), chunk("基本", 558, 34), chunk("项目", 669, 34),
      ]) == "科目(编码 名称) 上年 本年预算数(小计 基本 项目)")
  }

  @Test func threeLevels() {
    // 支出 over 基本 and 项目, 基本 over 人员 and 公用.
    let labels = [
      chunk("支出", 190, 10), chunk("基本", 150, 40), chunk("项目", 250, 55), chunk("人员", 130, 70), chunk("公用", 170, 70),
    ]
    #expect(tree(labels) == "支出(基本(人员 公用) 项目)")
  }

  @Test func aLabelBesideTheMiddleOfItsColumnsIsNotAsTallAsTheHeader() {
    // 预算数 stands as far down as a label of one column would; what is right of it has no other label above it.
    #expect(
      tree([
        chunk("收入", 150, 10, size: 6), chunk("支出", 523, 10, size: 6), chunk("项目", 332, 36, size: 6),
        chunk("预算数", 583, 27, size: 6), chunk("合计", 447, 45, size: 6), chunk("一般预算", 535, 45, size: 6),
        chunk("基金预算", 625, 45, size: 6), chunk("国资预算", 715, 45, size: 6), chunk("项目", 104, 36, size: 6),
        chunk("金额", 215, 36, size: 6),
      ]) == "收入(项目 金额) 支出(项目 预算数(合计 一般预算 基金预算 国资预算))")
  }

  @Test func nothingIsNoLabel() {
    #expect(HeaderLabels([]).roots.isEmpty)
  }

  /// Two labels as tall as two rows over three columns each, and one of three rows beside them.
  private let levels = [
    chunk("总计", 157.5, 20), chunk("接待费", 302.5, 20), chunk("用车", 557.5, 10), chunk("小计", 457.5, 30),
    chunk("购置", 632.5, 30),
  ]

  @Test func rulesTellWhatALabelSpans() {
    // 接待费 is nearer to the first columns under 用车 than 用车 is; the rule below it begins with them.
    let below = stride(from: 100.0, through: 700, by: 50).map { chunk("预算\(Int($0))", $0, 50) }
    let rules = [Edge(position: 20, start: 395, end: 750), Edge(position: 40, start: 90, end: 750)]
    #expect(
      tree(levels + below, separators: rules)
        == "总计(预算100 预算150 预算200) 接待费(预算250 预算300 预算350) 用车(小计(预算400 预算450 预算500) 购置(预算550 预算600 预算650 预算700))")
  }

  @Test func betweenRulesTheLinesOfALabelMayBeFarApart() {
    let rule = [Edge(position: 20, start: 90, end: 300)]
    let lines = [
      chunk("支出", 180, 10), chunk("政府性", 110, 32), chunk("基金", 115, 50), chunk("国有资本", 210, 32),
      chunk("经营", 220, 50),
    ]
    #expect(tree(lines, separators: rule) == "支出(政府性基金 国有资本经营)")
    // Under one text stand two.
    let two = [chunk("支出", 180, 10), chunk("政府性基金", 170, 32), chunk("一", 165, 50), chunk("二", 210, 50)]
    #expect(tree(two, separators: rule) == "支出(政府性基金(一 二))")
  }
}
