import Normalization
import Reconstruction
import Testing

@testable import Disclosure

struct LayoutWordsTests {
  /// Lines are compared by their keys: a word that is not its own key could never match.
  @Test func everyWordIsItsOwnMatchKey() {
    let words = LayoutVocabulary.budgets
    let all =
      [words.tableWord, words.continuationMark] + words.otherTitleEndings + words.tableNumberWords + words.noteOpeners
      + words.noteWords
    #expect(all.filter { matchKey($0) != $0 }.isEmpty)
  }

  @Test func aCodeOfEachLevelIsLongerThanItsParentByOneLevel() {
    #expect(CodeLength.all == [3, 5, 7])
    #expect(CodeLength.parent(of: "2010301") == "20103" && CodeLength.parent(of: "20103") == "201")
  }
}
