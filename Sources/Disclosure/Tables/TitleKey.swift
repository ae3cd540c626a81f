import Normalization
import Reconstruction

/// A title as the rules for titles ask for it, made once for all of them.
struct TitleKey {
  /// The key of the title as it is printed.
  let printed: String
  /// The same in the words of the rules.
  let folded: String

  init(_ title: String) {
    // 部门支出预算 over a table is 部门支出预算表.
    let isPlain = LayoutVocabulary.budgets.isPlainTitle(title, isSetApart: true)
    printed = matchKey(withoutMarkBehind(title)) + (isPlain ? "表" : "")
    folded = Self.folding(printed)
  }

  /// `收入支出总表` is the same statement as `收支总表`, and 政府基金 the same money as 政府性基金.
  private static func folding(_ title: String) -> String {
    let words = [
      ("收入支出", "收支"), ("收入和支出", "收支"), ("收入与支出", "收支"), ("收入及支出", "收支"), ("政府基金", "政府性基金"),
      ("财政补助收支", "财政拨款收支"), ("一般公共财政预算", "一般公共预算"),
      // As the budget's parts were called before 2015, and as they are called for short.
      ("一般公共预算", "公共预算"), ("公共财政预算", "公共预算"), ("一般预算", "公共预算"), ("公共预算", "一般公共预算"), ("国有资本预算", "国有资本经营预算"),
      ("国资预算", "国有资本经营预算"),
    ]
    var folded = words.reduce(withoutProjectName(title)) { $0.replacing(word: $1.0, with: $1.1) }
    // The insurances have budgets of their own.
    if folded.hasWord("基金预算"), !folded.hasWord("政府性基金"), !folded.hasWord("保险"), !folded.hasWord("社保") {
      folded = folded.replacing(word: "基金预算", with: "政府性基金预算")
    }
    // The three expenses by their names.
    return folded.hasWord("出国") && folded.hasWord("接待") && !folded.hasWord("三公") ? "三公经费" + folded : folded
  }

  /// The title without the words by which forms differ where they belong to the name of the project that the form is
  /// about: `人才引进专项资金绩效目标表`, `重点优抚对象补助绩效目标表`, `整体搬迁经费绩效目标表`. What a project is called says
  /// nothing of the form.
  private static func withoutProjectName(_ title: String) -> String {
    guard title.hasWord("绩效目标表") || title.hasWord("绩效目标申报表"), let end = title.lastRange(ofWord: "绩效目标")
    else { return title }
    var own = title[..<end.lowerBound]
    if let year = own.range(ofWord: "年") { own = own[year.upperBound...] }
    // A kind of form goes on with words for forms.
    for word in ["重点", "整体"] {
      if let range = own.range(ofWord: word), !FormWords.areAll(own[range.upperBound...]) {
        return title.replacing(word: word, with: "")
      }
    }
    // The form of a fund begins with such words, or with whose it is.
    if let range = own.range(ofWord: "专项资金"), !FormWords.areAll(own[..<range.lowerBound]),
      !UnitNames.isOwner(String(own[..<range.lowerBound])),
      !["整体", "总体"].contains(where: own[range.upperBound...].hasWord)
    {
      return title.replacing(word: "专项资金", with: "资金")
    }
    return title
  }
}
