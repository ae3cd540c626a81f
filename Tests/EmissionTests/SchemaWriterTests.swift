import Disclosure
import Foundation
import TestSupport
import Testing

@testable import Emission

struct SchemaWriterTests {
  @Test func jsonNamesEveryColumn() {
    let text = String(decoding: SchemaWriter([SampleDocument.balance]).json(), as: UTF8.self)
    #expect(
      text == """
        {
          "schema_version": "2",
          "document_columns": [
            {"name": "document", "label": "源文件", "type": "string"},
            {"name": "fiscal_year", "label": "预算年度", "type": "integer"},
            {"name": "department", "label": "部门全称", "type": "string"}
          ],
          "tables": [
            {
              "number": 1,
              "id": "balance",
              "title": "收支预算总表",
              "kind": "side-by-side",
              "columns": [
                {"name": "item", "label": "项目", "type": "string"}
              ]
            }
          ]
        }

        """)
  }

  @Test func textHasOneColumnALine() {
    let text = String(decoding: SchemaWriter([SampleDocument.balance]).text(), as: UTF8.self)
    #expect(text.contains("\n\n1 balance 收支预算总表 (side-by-side)\n  item                     string   项目\n"))
  }

  static let contract = URL(filePath: #filePath)
    .appending(path: "../../../../shared/spec/tables.json").standardizedFileURL

  /// The contract may lie beside the checkout; what it says of the 17 tables is what the program says.
  @Test(.enabled("the contract is not beside this checkout") { FileManager.default.fileExists(atPath: contract.path) })
  func theTablesAreThoseOfTheContract() throws {
    let expected = try JSONSerialization.jsonObject(with: Data(contentsOf: Self.contract)) as? NSDictionary
    let written = Data(SchemaWriter(DisclosureReader.schemas).json())
    #expect(try JSONSerialization.jsonObject(with: written) as? NSDictionary == expected)
  }
}
