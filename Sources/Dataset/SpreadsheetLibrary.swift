import CXlsxWriter
import Diagnostics
import Glibc

/// The functions of libxlsxwriter that a workbook takes. The library is opened while the program runs, so that only who wants
/// workbooks needs it.
struct SpreadsheetLibrary: Sendable {
  let open: xlsx_open
  let describe: xlsx_describe
  let addSheet: xlsx_add_sheet
  let addFormat: xlsx_add_format
  let setBold: xlsx_set_bold
  let setNumberFormat: xlsx_set_number_format
  let setColumn: xlsx_set_column
  let freeze: xlsx_freeze
  let writeText: xlsx_write_text
  let writeNumber: xlsx_write_number
  let writeBoolean: xlsx_write_boolean
  let close: xlsx_close
  let message: xlsx_message

  /// Nil where it is not installed.
  static let shared: SpreadsheetLibrary? = {
    // Its makers count versions up, and keep these functions.
    let names = ["libxlsxwriter.so"] + (4...12).map { "libxlsxwriter.so.\($0)" }
    return names.lazy.compactMap { dlopen($0, RTLD_NOW | RTLD_LOCAL) }.first.flatMap { SpreadsheetLibrary($0) }
  }()

  /// What has to be installed.
  static let missing = BilingualText(
    "a workbook needs libxlsxwriter, which is not installed: apt-get install libxlsxwriter4 on Debian 12",
    "生成工作簿需要 libxlsxwriter，本机未安装：在 Debian 12 上运行 apt-get install libxlsxwriter4")

  private init?(_ library: UnsafeMutableRawPointer) {
    func function<Function>(_ name: String) -> Function? {
      dlsym(library, name).map { unsafeBitCast($0, to: Function.self) }
    }
    guard let open: xlsx_open = function("workbook_new_opt"),
      let describe: xlsx_describe = function("workbook_set_properties"),
      let addSheet: xlsx_add_sheet = function("workbook_add_worksheet"),
      let addFormat: xlsx_add_format = function("workbook_add_format"),
      let setBold: xlsx_set_bold = function("format_set_bold"),
      let setNumberFormat: xlsx_set_number_format = function("format_set_num_format"),
      let setColumn: xlsx_set_column = function("worksheet_set_column"),
      let freeze: xlsx_freeze = function("worksheet_freeze_panes"),
      let writeText: xlsx_write_text = function("worksheet_write_string"),
      let writeNumber: xlsx_write_number = function("worksheet_write_number"),
      let writeBoolean: xlsx_write_boolean = function("worksheet_write_boolean"),
      let close: xlsx_close = function("workbook_close"), let message: xlsx_message = function("lxw_strerror")
    else { return nil }
    (self.open, self.describe, self.addSheet, self.addFormat) = (open, describe, addSheet, addFormat)
    (self.setBold, self.setNumberFormat, self.setColumn, self.freeze) = (setBold, setNumberFormat, setColumn, freeze)
    (self.writeText, self.writeNumber, self.writeBoolean) = (writeText, writeNumber, writeBoolean)
    (self.close, self.message) = (close, message)
  }
}
