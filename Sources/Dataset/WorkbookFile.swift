import CXlsxWriter
import Diagnostics
import Disclosure
import Files
import Foundation

/// A dataset as a workbook for Excel: a sheet for each resource, under its Chinese labels. Amounts are numbers, codes texts, and
/// no text is run as a formula. One row is in memory at a time.
final class WorkbookFile {
  private let library: SpreadsheetLibrary
  private let path: String
  private let rowsOfSheet: Int
  private var workbook: OpaquePointer?
  private let heading: OpaquePointer?
  private let money: OpaquePointer?

  /// Rows of a sheet, its header among them, and characters of a cell, counted in UTF-16, that Excel has room for.
  static let mostRows = 1_048_576
  private static let mostCharacters = 32_767
  private static let longestName = 31
  private static let width = 16.0
  /// Digits that a number keeps exactly in a cell.
  private static let exactDigits = 15

  /// - Parameters:
  ///   - path: of a file that is not there yet; temporary files are made beside it.
  ///   - rowsOfSheet: what goes beyond them goes on in a further sheet.
  /// - Throws: `OutputError`.
  init(_ path: String, rowsOfSheet: Int = WorkbookFile.mostRows) throws {
    guard let library = SpreadsheetLibrary.shared else {
      throw OutputError(path: path, SpreadsheetLibrary.missing)
    }
    (self.library, self.path, self.rowsOfSheet) = (library, path, rowsOfSheet)
    let folder = (path as NSString).deletingLastPathComponent
    workbook = folder.withCString { folder in
      var options = xlsx_options()
      options.keeps_one_row = 1
      options.folder_of_temporary_files = folder
      return library.open(path, &options)
    }
    guard let workbook else { throw OutputError(path: path, code: ENOMEM) }
    // The same records give the same bytes, whenever they are written.
    var properties = xlsx_properties()
    properties.created = 1
    _ = library.describe(workbook, &properties)
    (heading, money) = (library.addFormat(workbook), library.addFormat(workbook))
    if let heading { library.setBold(heading) }
    if let money { library.setNumberFormat(money, "#,##0.00") }
  }

  deinit { if let workbook { _ = library.close(workbook) } }

  /// Adds the sheet of a resource, or the sheets.
  ///
  /// - Parameter records: of its CSV file, behind the header.
  /// - Throws: `OutputError`, and what reading the records throws.
  func add(_ resource: DatasetResource, _ records: CSVRecords) throws {
    var records = NumberedRecords(records)
    var number = 1
    var sheet = try makeSheet(resource, number)
    var row = 1
    let columns = Array(zip(resource.numberedColumns, resource.numberedFields))
    while try records.advance() {
      if row == rowsOfSheet {
        number += 1
        sheet = try makeSheet(resource, number)
        row = 1
      }
      for (index, (column, field)) in columns.enumerated() {
        let value = if let field { records.record[field] } else { String(records.row) }
        if let value { try write(value, column.type, sheet, row, index) }
      }
      row += 1
    }
  }

  /// Writes the file.
  ///
  /// - Throws: `OutputError`.
  func finish() throws {
    guard let workbook else { return }
    self.workbook = nil
    try require(library.close(workbook))
  }

  private func makeSheet(_ resource: DatasetResource, _ number: Int) throws -> OpaquePointer {
    let name = Self.name(resource.name, number)
    guard let workbook, let sheet = library.addSheet(workbook, name) else {
      throw OutputError(path: path, BilingualText("the sheet \(name) cannot be made", "无法创建工作表 \(name)"))
    }
    let columns = resource.numberedColumns
    try require(library.setColumn(sheet, 0, UInt16(columns.count - 1), Self.width, nil))
    library.freeze(sheet, 1, 0)
    for (index, column) in columns.enumerated() {
      try require(library.writeText(sheet, 0, UInt16(index), column.label, heading))
    }
    return sheet
  }

  /// `amounts`, then `amounts 2`; a name that would be too long loses its end.
  static func name(_ name: String, _ number: Int) -> String {
    let mark = number == 1 ? "" : " \(number)"
    return name.prefix(longestName - mark.count) + mark
  }

  private func write(
    _ value: String, _ type: ColumnType, _ sheet: OpaquePointer, _ row: Int, _ column: Int
  ) throws {
    let (row, column) = (UInt32(row), UInt16(column))
    switch type {
    case .boolean:
      try require(library.writeBoolean(sheet, row, column, value == "true" ? 1 : 0, nil))
    case .amount, .percent, .number, .integer:
      if value.count(where: \.isNumber) <= Self.exactDigits, let number = Double(value) {
        return try require(library.writeNumber(sheet, row, column, number, type == .amount ? money : nil))
      }
      try writeText(value, sheet, row, column)
    case .string: try writeText(value, sheet, row, column)
    }
  }

  private func writeText(_ text: String, _ sheet: OpaquePointer, _ row: UInt32, _ column: UInt16) throws {
    var text = text
    if text.utf16.count > Self.mostCharacters {
      text = String(decoding: Array(text.utf16.prefix(Self.mostCharacters - 1)), as: UTF16.self)
      // Half of a character of two units is none.
      if text.last == "\u{FFFD}" { text.removeLast() }
      text += "…"
    }
    try require(library.writeText(sheet, row, column, text, nil))
  }

  private func require(_ code: Int32) throws {
    guard code != 0 else { return }
    let message = library.message(code).map { String(cString: $0) } ?? "\(code)"
    throw OutputError(path: path, BilingualText(same: message))
  }
}
