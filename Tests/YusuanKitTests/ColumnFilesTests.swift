import Disclosure
import Foundation
import Testing

/// `Sources/YusuanKit/Columns` has a file for each of the 17 tables, with the columns of its schema. The files are written
/// by this test, with YUSUAN_UPDATE_GOLDEN=1 in the environment: a column that the schema gains or loses is one in Swift.
struct ColumnFilesTests {
  static let folder = URL(filePath: #filePath).appending(path: "../../../Sources/YusuanKit/Columns").standardizedFileURL
  static let isUpdating = ProcessInfo.processInfo.environment["YUSUAN_UPDATE_GOLDEN"] == "1"

  @Test(arguments: DisclosureReader.schemas)
  func theFileHasTheColumnsOfTheSchema(_ schema: TableSchema) throws {
    let file = Self.folder.appending(path: Self.typeName(schema) + ".swift")
    let text = Self.text(schema)
    if Self.isUpdating { try Data(text.utf8).write(to: file) }
    #expect(try String(contentsOf: file, encoding: .utf8) == text)
  }

  @Test func thereIsNoFileForAnythingElse() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(Set(names) == Set(DisclosureReader.schemas.map { Self.typeName($0) + ".swift" }))
  }

  private static func typeName(_ schema: TableSchema) -> String {
    let name = camelCased(schema.id)
    return name.prefix(1).uppercased() + name.dropFirst() + "Columns"
  }

  private static func text(_ schema: TableSchema) -> String {
    let name = camelCased(schema.id)
    let columns = schema.columns.map { column in
      """
        /// \(column.label)\(remark(column.type))
        public let \(escaped(camelCased(column.name.rawValue))) = BudgetColumn<\(scalar(column.type))>("\(column.name.rawValue)")

      """
    }
    return """
      // Written by ColumnFilesTests from the table's schema.
      public import Foundation

      /// The columns of table \(schema.number), \(schema.title).
      public struct \(typeName(schema)): TableColumns {
        public static let number = \(schema.number)

      \(columns.joined())
        public init() {}
      }

      extension BudgetTableName<\(typeName(schema))> {
        /// Table \(schema.number), \(schema.title).
        public static var \(name): Self { Self() }
      }

      extension BudgetDocument {
        /// Table \(schema.number), \(schema.title).
        public var \(name): BudgetTable<\(typeName(schema))> {
          self[.\(name)]
        }
      }

      """
  }

  private static func remark(_ type: ColumnType) -> String {
    switch type {
    case .amount: ", in yuan."
    case .percent: ", in percent: `-8%` is -8."
    case .number: ", a plain number."
    case .integer, .boolean, .string: "."
    }
  }

  private static func scalar(_ type: ColumnType) -> String {
    switch type {
    case .amount, .percent, .number: "Decimal"
    case .integer: "Int"
    case .boolean: "Bool"
    case .string: "String"
    }
  }

  private static func camelCased(_ name: String) -> String {
    let words = name.split(separator: "_")
    return words.prefix(1).joined() + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  private static func escaped(_ name: String) -> String { name == "operator" ? "`operator`" : name }
}
