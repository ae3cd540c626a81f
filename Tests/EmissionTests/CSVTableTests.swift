import TestSupport
import Testing

@testable import Emission

struct CSVTableTests {
  private let writer = CSVTableWriter(SampleDocument.projects)

  @Test func theFileIsNamedAfterTheTable() {
    #expect(writer.fileName == "03_expenditure.csv")
  }

  @Test func theHeaderHasDocumentColumnsTableColumnsAndPage() {
    let header = String(decoding: writer.preamble, as: UTF8.self)
    #expect(header == "document,fiscal_year,department,code,name,level,total,change_percent,core,page\n")
  }

  @Test func rowsAreThoseOfTheTableOnly() {
    let text = String(decoding: writer.bytes(of: SampleDocument.document), as: UTF8.self)
    #expect(
      text == """
        a.pdf,2024,办公室,,合计,0,16553400.00,-8.5,,8
        a.pdf,2024,办公室,2010301,"行政运行, “一”",3,0.00,,true,9

        """)
  }

  @Test func quotesAreDoubledAndLineEndsKept() {
    var document = SampleDocument.document
    document.source = "a \"b\".pdf"
    document.department = "一\n二"
    document.fiscalYear = nil
    document.tables[1].rows.removeLast()
    let text = String(decoding: writer.bytes(of: document), as: UTF8.self)
    #expect(text == "\"a \"\"b\"\".pdf\",,\"一\n二\",,合计,0,16553400.00,-8.5,,8\n")
  }

  @Test func aDocumentWithoutTheTableHasNoRows() {
    var document = SampleDocument.document
    document.tables.removeLast()
    #expect(writer.bytes(of: document).isEmpty)
  }
}
