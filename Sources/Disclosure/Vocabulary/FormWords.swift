import Normalization

/// The words that titles of forms are made of; what else stands in a title is a name.
enum FormWords {
  /// The longer words first.
  private static let words = [
    "部门预算", "政策和项目", "项目支出", "一般性", "专项业务", "业务经费", "专项资金", "重点专项", "一级项目", "二级项目", "绩效目标", "市级", "区级", "县级", "省级",
    "本级", "部门", "单位", "预算", "财政", "项目", "支出", "专项", "业务", "经费", "资金", "总体", "整体", "一般", "重点", "政策", "情况", "说明", "附表",
    "附件",
    "公开", "其他", "年度", "年初", "主要", "全部", "绩效", "明细", "工作", "任务",
  ]

  /// Whether nothing is left of a key but words for forms, budgets, numbers and years.
  static func areAll(_ key: Substring) -> Bool {
    words.reduce(String(key)) { $0.replacing(word: $1, with: "") }
      .allSatisfy { $0.isASCII || "一二三四五六七八九十第之和及与的表年度".contains($0) }
  }
}
