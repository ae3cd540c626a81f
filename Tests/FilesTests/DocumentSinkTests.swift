import Disclosure
import Emission
import TestSupport
import Testing

@testable import Files

extension DocumentSink {
  fileprivate mutating func accept(_ document: DisclosureDocument) throws {
    try accept(writers.map { $0.bytes(of: document) }, of: document.source)
  }
}

struct DocumentSinkTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func document(_ name: String) -> DisclosureDocument {
    var tables = DisclosureReader.schemas.map { DisclosureTable(schema: $0) }
    var row = Row(tables[6].schema, page: 1)
    let values: [Value] = [.null, .string(name), .integer(0), .amount(1)]
    for (column, value) in values.enumerated() { row.fields[column] = Field(value) }
    tables[6].rows = [row]
    return DisclosureDocument(source: name, sha256: "", pageCount: 1, tables: tables)
  }

  @Test func eachDocumentHasItsFile() throws {
    var sink = try FilePerDocumentSink(folder: "\(folder.path)/new/out", writer: JSONDocumentWriter(.lines))
    for name in ["a.pdf", "b.pdf", "a.pdf"] { try sink.accept(document(name)) }
    try sink.finish()
    #expect(try folder.files == ["new"])
    #expect(try folder.text("new/out/a.json") == folder.text("new/out/a-2.json"))
    #expect(try folder.text("new/out/b.json").contains(#""source":"b.pdf""#))
  }

  @Test func aTablesRowsOfAllDocumentsAreInOneFileUnderOneHeader() throws {
    let writer = CSVTableWriter(DisclosureReader.schemas[6])
    var sink = try CollectingSink(folder: folder.path, writers: [(writer.fileName, writer)])
    for name in ["a.pdf", "b.pdf"] { try sink.accept(document(name)) }
    #expect(try !folder.files.contains(writer.fileName))
    try sink.finish()
    #expect(
      try folder.text("07_basic_by_government_economic.csv") == """
        document,fiscal_year,department,code,name,level,amount,unit_name,functional_code,functional_name,\
        department_economic_code,department_economic_name,page
        a.pdf,,,,a.pdf,0,1.00,,,,,,1
        b.pdf,,,,b.pdf,0,1.00,,,,,,1

        """)
  }

  @Test func aSinkGivenUpLeavesNothing() throws {
    let writer = CSVTableWriter(DisclosureReader.schemas[6])
    do {
      var sink = try CollectingSink(folder: folder.path, writers: [(writer.fileName, writer)])
      try sink.accept(document("a.pdf"))
    }
    #expect(try folder.files.isEmpty)
  }

  @Test func aFileWhereTheFolderShouldBeIsAnError() throws {
    let file = try AtomicFile(path: "\(folder.path)/a")
    try file.commit()
    for path in ["\(folder.path)/a", "\(folder.path)/a/b"] {
      #expect(throws: OutputError.self) {
        _ = try FilePerDocumentSink(folder: path, writer: JSONDocumentWriter(.lines))
      }
    }
  }
}
