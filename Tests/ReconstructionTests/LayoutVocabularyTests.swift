import Extraction
import Testing

@testable import Reconstruction

struct LayoutVocabularyTests {
  private func line(_ text: String) -> TextLine {
    TextLine(text: text, box: Rectangle(minX: 0, minY: 0, maxX: 100, maxY: 10), fontSize: 10, page: 1)
  }

  /// Reports that head their tables with 一览 and number them 图1.
  private var reports: LayoutVocabulary {
    var words = LayoutVocabulary.sample
    words.tableWord = "一览"
    words.otherTitleEndings = []
    words.tableNumberWords = ["图"]
    words.noteOpeners = ["来源"]
    words.noteWords = []
    words.codeLengths = [2, 6]
    return words
  }

  @Test func titlesNumbersAndNotesAreWhatTheWordsSay() {
    #expect(reports.isTitle(line("2024年部门收入一览")) && !reports.isTitle(line("2024年部门收入总表")))
    #expect(reports.isTableNumber(line("图1")) && !reports.isTableNumber(line("表1")))
    #expect(reports.opensNote(line("来源：统计局")) && !reports.opensNote(line("注：无")))
  }

  @Test func codesAreAsLongAsTheLevelsSay() {
    #expect(LayoutVocabulary.sample.completesCode("20701", "99") && !reports.completesCode("20701", "99"))
    #expect(reports.completesCode("20", "7019") && !LayoutVocabulary.sample.completesCode("20", "7019"))
    // Three digits more are a code of their own.
    #expect(!LayoutVocabulary.sample.completesCode("2070", "199"))
  }

  @Test func theLayoutOfAPageGoesByTheWords() {
    var page = PageDrawing()
    page.text("2024年部门收入一览", 200, 60, size: 16)
    page.table([["a", "b"], ["c", "d"]], y: 100)
    var layouts = [reports, .sample].map { DocumentLayout(vocabulary: $0) }
    for index in layouts.indices {
      layouts[index].append(PageLayout(page.page, vocabulary: layouts[index].vocabulary))
      layouts[index].finish()
    }
    #expect(layouts.map { $0.tables[0].printedTitle($0.vocabulary) } == ["2024年部门收入一览", nil])
  }
}
