import Reconstruction
import TestSupport
import Testing

@testable import Emission

struct JSONDocumentTests {
  @Test(arguments: [JSONDocumentWriter.Form.indented, .lines]) func bitByBitItIsTheSame(
    _ form: JSONDocumentWriter.Form
  ) throws {
    var document = SampleDocument.document
    for index in document.tables.indices {
      let rows = document.tables[index].rows
      document.tables[index].rows = (0..<1000).flatMap { _ in rows }
    }
    let writer = JSONDocumentWriter(form, withProvenance: true)
    var bits: [[UInt8]] = []
    try writer.write(document) { bits.append($0) }
    #expect(bits.count > 2 && bits.allSatisfy { $0.count < 1 << 17 })
    #expect(Array(bits.joined()) == writer.bytes(of: document))
  }

  @Test func anErrorOfTheOutputEndsIt() {
    struct Full: Error {}
    #expect(throws: Full.self) {
      try JSONDocumentWriter(.lines).write(SampleDocument.document) { _ in throw Full() }
    }
  }

  @Test func oneIndentedDocument() {
    let text = String(decoding: JSONDocumentWriter(.indented).bytes(of: SampleDocument.document), as: UTF8.self)
    #expect(
      text == """
        {
          "schema_version": "2",
          "document": {
            "source": "a.pdf",
            "sha256": "00ff",
            "pages": 26,
            "department": "办公室",
            "region": null,
            "fiscal_year": 2024,
            "kind": "budget"
          },
          "tables": [
            {
              "number": 1,
              "id": "balance",
              "title": null,
              "status": "missing",
              "unit": null,
              "pages": [],
              "notes": [],
              "rows": []
            },
            {
              "number": 3,
              "id": "expenditure",
              "title": "2024年支出预算总表",
              "status": "present",
              "unit": "元",
              "pages": [8, 9],
              "notes": [
                "备注：无"
              ],
              "rows": [
                {"code": null, "name": "合计", "level": 0, "total": 16553400.00, "change_percent": -8.5, "core": null, "page": 8},
                {"code": "2010301", "name": "行政运行, “一”", "level": 3, "total": 0.00, "change_percent": null, "core": true, "extra": {"备注": "甲", "备注 (2)": "乙"}, "page": 9}
              ]
            }
          ],
          "other_tables": [
            {
              "title": null,
              "pages": [4],
              "grid": [
                ["编号", "表"],
                ["1", "表一"]
              ]
            }
          ],
          "narrative": {
            "sections": [
              {
                "number": "一、",
                "title": "概况",
                "level": 1,
                "page": 2,
                "paragraphs": [
                  {"page": 2, "text": "收入1万元。"}
                ],
                "sections": []
              }
            ],
            "facts": [
              {"section": ["一、概况"], "sentence": "收入1万元。", "label": "收入", "kind": "amount", "amount": 10000.00, "year": 2024, "page": 2}
            ]
          },
          "checks": [
            {"id": "sum", "table": 3, "passed": true, "expected": 1.00, "actual": 1.00, "message": "1 = 1"}
          ],
          "findings": [],
          "warnings": [
            {"code": "table.no_rules", "page": 3, "message": "a table on page 3 has no rules; its columns were found by alignment alone"},
            {"code": "table.unit_unknown", "page": null, "table": 3, "message": "no unit is printed near table 3; its amounts are read in 元"}
          ]
        }

        """)
  }

  @Test func aLineOfJSONLinesIsTheSameWithoutWhiteSpace() {
    var buffer: [UInt8] = []
    let writer = JSONDocumentWriter(.lines)
    writer.append(SampleDocument.document, to: &buffer)
    writer.append(SampleDocument.document, to: &buffer)
    let lines = String(decoding: buffer, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 3)
    #expect(lines[0] == lines[1])
    #expect(lines[2].isEmpty)
    #expect(lines[0].hasPrefix(#"{"schema_version":"2","document":{"source":"a.pdf","#))
    #expect(lines[0].contains(#""pages":[8,9],"notes":["备注：无"],"rows":[{"code":null,"name":"合计","level":0,"#))
  }
}
