import Foundation
import Testing

@testable import Dataset

/// `Documentation/dictionary.md` is made of the dataset's resources.
struct DictionaryPageTests {
  static let page: String = {
    let files = DatasetResource.all.map { resource in
      "| `\(resource.path)` | \(escaped(resource.title)) | \(resource.key.map { "`\($0)`" }.joined(separator: ", ")) |\n"
    }
    let tables = Dictionary(
      grouping: DatasetResource.tables.enumerated().flatMap { number, table in
        table.columns.map { (number: number + 1, column: $0) }
      }, by: \.column.name)
    let names = DatasetResource.tables.flatMap { $0.columns.map(\.name) }
    let columns = distinct(names).compactMap { tables[$0] }.map { uses in
      row(uses[0].column, labels: distinct(uses.map(\.column.label)), end: numbers(uses.map(\.number)))
    }
    let others = DatasetResource.all.filter { resource in !DatasetResource.tables.contains { $0.name == resource.name }
    }
    let sections = others.map { resource in
      "### \(resource.path)\n\n| column | label | meaning | type | unit |\n|---|---|---|---|---|\n"
        + resource.columns.map { row($0, labels: [$0.label]) }.joined() + "\n"
    }
    return """
      # Data dictionary

      What the columns of a [dataset](dataset.md) mean. `dictionary.csv` in the dataset says the same, a column a row, and
      `datapackage.json` describes each file with it. Parquet and SQLite have the columns of the CSV files, and `row`, the
      number of a row within its document, beside them.

      Types: `amount` is an exact decimal with two decimals or more, `percent` and `number` a decimal, `integer` a whole number,
      `boolean` true or false, `string` a text, which codes are as well. A blank is a value that is not printed; zero is printed.

      ## Files

      No two rows share the values of the columns under “key”; a file without any has no key in CSV, and (`document`, `row`) elsewhere.
      `document` refers to `manifest.csv` everywhere.

      | file | one row is of | key |
      |---|---|---|

      """ + files.joined() + """

        ## The 17 tables

        The Chinese labels are those of the forms; where tables name a column differently, all of them stand here.

        | column | label | meaning | type | unit | tables |
        |---|---|---|---|---|---|

        """ + columns.joined() + "\n## The other files\n\n" + sections.joined() + """
          This page is written by a test: after a column is added or changed, run
          `YUSUAN_UPDATE_GOLDEN=1 swift test --filter DictionaryPageTests`.

          """
  }()

  private static func row(_ column: ResourceColumn, labels: [String], end: String? = nil) -> String {
    let fields =
      ["`\(column.name)`", labels.joined(separator: "；"), column.meaning, column.type.rawValue, column.unit ?? ""]
      + [end].compactMap(\.self)
    return "| \(fields.map(escaped).joined(separator: " | ")) |\n"
  }

  /// `1–3, 7`.
  private static func numbers(_ numbers: [Int]) -> String {
    numbers.reduce(into: [ClosedRange<Int>]()) { ranges, number in
      if let last = ranges.last, last.upperBound + 1 == number {
        ranges[ranges.count - 1] = last.lowerBound...number
      } else {
        ranges.append(number...number)
      }
    }.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }.joined(separator: ", ")
  }

  private static func distinct(_ texts: [String]) -> [String] {
    texts.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  private static func escaped(_ text: String) -> String { text.replacing("|", with: "\\|") }

  @Test func thePageListsTheColumnsAsTheyAre() throws {
    let file = Program.packageRoot.appending(path: "Documentation/dictionary.md")
    try Golden.expect(Data(Self.page.utf8), equals: file)
  }

  /// A label in Chinese and a meaning for each; in one file no name comes twice.
  @Test func everyColumnIsExplained() {
    for resource in DatasetResource.all {
      #expect(Set(resource.columns.map(\.name)).count == resource.columns.count, "\(resource.name)")
      #expect(Set(resource.key).isSubset(of: resource.columns.map(\.name)), "\(resource.name)")
      for column in resource.columns {
        let isChinese = column.label.unicodeScalars.contains { $0.properties.isIdeographic }
        #expect(isChinese || column.label == "SHA-256", "\(column.name)")
        #expect(column.meaning.first?.isLowercase ?? false, "\(column.name)")
      }
    }
  }
}
