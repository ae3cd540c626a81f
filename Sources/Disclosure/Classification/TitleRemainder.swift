import Normalization

/// What a title of a functional statement says beside the words that make such titles, and whose it is: 民生 in
/// `某市2024年民生支出预算表`. A word for a purpose or a kind of money makes another table of what is otherwise the title of one
/// of the 17, and no list has all of them.
enum TitleRemainder {
  /// What titles of all kinds are made of, the longer words before those that they begin with.
  private static let words = [
    "国有资本经营", "一般公共预算", "政府性基金", "财政拨款", "单位预算", "部门预算", "综合预算", "预算公开", "公开预算", "上年", "结转", "结余", "支出功能", "预算单位",
    "功能分类",
    "功能科目", "科目分类", "按支出", "不含", "含上", "收支", "收入", "支出", "预算", "部门", "单位", "总表", "总体", "情况", "汇总", "明细", "平衡", "综合",
    "财务",
    "拨款", "本级", "区级", "市级", "县级", "省级", "年度", "年初", "当年", "本年", "公开", "附表", "附件", "科目", "项级", "款级", "类级", "全口径", "资金",
    "财政", "细化", "草案", "批复", "统计", "万元", "机关", "全部", "所属", "下属", "执行", "安排", "样表", "空表", "国库", "编制", "人大", "报表", "调整",
    "指标",
    "分配",
    "功能", "分类", "用途", "来源", "性质", "全年", "合计", "总", "表", "元", "年", "度", "按", "到", "及", "和", "与", "的", "之", "续", "含", "类",
    "款",
    "项", "分", "级", "第", "号", "附", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "月", "日",
  ]

  /// What is left of a title behind the year, or before it: words that are neither those of titles nor whose it is. Nil
  /// where nothing is.
  static func words(in title: TitleKey) -> String? {
    guard let year = endOfYear(title.folded) else { return unknown(title.folded[...]) }
    return unknown(title.folded[year...]) ?? unknown(title.folded[..<year])
  }

  /// Behind the last 年 of a year in digits: 上年 and 本年 name none.
  private static func endOfYear(_ title: String) -> String.Index? {
    var rest = title[...]
    while let year = rest.lastIndex(of: "年") {
      rest = rest[..<year]
      if rest.last?.isASCII ?? false { return title.index(after: year) }
    }
    return nil
  }

  private static func unknown(_ text: Substring) -> String? {
    var rest = text
    while let last = rest.last {
      if last.isASCII {
        rest.removeLast()
      } else if let word = words.first(where: rest.hasEnd) {
        rest.removeLast(word.count)
      } else {
        break
      }
    }
    // One character is a word with another misprinted.
    return rest.count < 2 || UnitNames.isOwner(String(rest)) ? nil : String(rest)
  }
}
