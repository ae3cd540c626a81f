import ArgumentParser
import Dataset

/// What a dataset is written as besides, for the commands that make one.
struct DatasetFormOptions: ParsableArguments {
  @Flag(help: "Write dataset.xlsx too, a workbook with a sheet a table; needs libxlsxwriter.")
  var excel = false

  @Flag(help: "Begin CSV files with a byte order mark, so that Excel knows their encoding.")
  var bom = false

  /// - Parameter folder: of the dataset.
  /// - Throws: `OutputError` where what they need is missing.
  func forms(in folder: String) throws -> DatasetForms {
    let forms = DatasetForms(workbook: excel, marksCSV: bom)
    try forms.requireMeans(in: folder)
    return forms
  }
}
