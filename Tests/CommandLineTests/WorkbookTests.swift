import Foundation
import Testing

@testable import Dataset

/// What is written for Excel: the workbook, and CSV files with a mark.
struct WorkbookTests {
  private static let prepare = #"""
    mkdir in; cp samples/seed-writer.pdf in/'=f(1).pdf'; cp samples/yubei-office-2024.txt in/a.txt

    """#
  private static let hasLibrary = SpreadsheetLibrary.shared != nil

  @Test(.enabled(if: hasLibrary && Program.hasReaders, "scripts/setup --test installs what writes and reads workbooks"))
  func theWorkbookSaysWhatCSVSays() throws {
    let outcome = try Program.run(
      script: Self.prepare + """
        yusuan batch --quiet --excel --bom -o out in
        '\(Program.readers)/python3' fixtures/workbook-equals-csv.py
        '\(Program.readers)/frictionless' validate out/datapackage.json --json | grep -cE '"valid": false'
        '\(Program.readers)/frictionless' validate out/datapackage.json --json | grep -m 1 '"valid"'
        yusuan batch --quiet --excel --bom -o other in; cmp out/dataset.xlsx other/dataset.xlsx && echo same
        """)
    #expect(
      outcome.outputText == """
        [('boolean', 'b'), ('integer', 'n'), ('number', 'n'), ('string', 'n'), ('string', 's')] True
        0
          "valid": true,
        same

        """, "\(outcome.errorText)")
  }

  /// A workbook of older documents would be taken for one of these; one that the program did not make is somebody's.
  @Test(.enabled(if: hasLibrary, "scripts/setup --test installs what writes workbooks"))
  func theWorkbookIsThatOfTheLastRun() throws {
    let outcome = try Program.run(
      script: Self.prepare + """
        yusuan batch --quiet -o out in; ls out | grep -c xlsx
        yusuan batch --quiet --excel -o out in; ls out | grep -c xlsx
        touch -d 2001-01-01 out/dataset.xlsx; yusuan batch --quiet --excel -o out in; find out -name '*.xlsx' -newermt 2002-01-01 | wc -l
        yusuan batch --quiet -o out in; ls out | grep -c xlsx
        echo mine > out/dataset.xlsx
        yusuan batch --quiet -o out in; cat out/dataset.xlsx
        yusuan batch --quiet --excel -o out in; echo $?; cat out/dataset.xlsx
        """)
    #expect(outcome.outputText == "0\n1\n1\n0\nmine\n4\nmine\n")
    #expect(
      outcome.errorText
        == "yusuan: Could not write “out/dataset.xlsx”: it is there, and none of this dataset's.\n")
  }

  @Test(.enabled(if: BareSystemsTests.canMount, "the system lets nobody mount in a name space of their own"))
  func withoutTheLibraryNothingIsRead() throws {
    let outcome = try Program.run(
      script: Self.prepare + """
        cat > bare.sh <<'END'
        for library in $(PATH=$PATH:/sbin:/usr/sbin ldconfig -p | grep -o '/.*libxlsxwriter.so.*'); do
          mount --bind /dev/null $(realpath $library)
        done
        yusuan batch --excel -o out in; echo $?; ls out
        END
        unshare -rm bash bare.sh
        """)
    #expect(outcome.outputText == "4\n")
    #expect(outcome.errorText.contains("needs libxlsxwriter, which is not installed"), "\(outcome.errorText)")
  }

  @Test(.enabled(if: hasLibrary && Program.hasReaders, "scripts/setup --test installs what writes and reads workbooks"))
  func whatASheetHasNoRoomForGoesOnInTheNext() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).xlsx")
    defer { try? FileManager.default.removeItem(at: file) }
    let workbook = try WorkbookFile(file.path, rowsOfSheet: 3)
    let resource = DatasetResource(
      name: "things", path: "things.csv", title: "Things",
      columns: [.document, ResourceColumn("amount", "金额", "the amount", .amount)])
    let long = String(repeating: "甲", count: 40_000)
    var lines = Array("a,1.50\na,-2.00\nb,12345678901234567.89\nb,0.00\n\(long),1.00\n".utf8)
    try workbook.add(
      resource,
      CSVRecords {
        defer { lines = [] }
        return lines
      })
    try workbook.finish()
    let outcome = try Program.run(
      script: """
        '\(Program.readers)/python3' -c "
        import openpyxl
        for sheet in openpyxl.load_workbook('\(file.path)'):
            rows = list(sheet.values)
            print(sheet.title, rows[0], *[(len(r[0]), r[0][-1], *r[1:]) for r in rows[1:]])"
        """)
    #expect(
      outcome.outputText == """
        things ('源文件', '行号', '金额') (1, 'a', 1, 1.5) (1, 'a', 2, -2)
        things 2 ('源文件', '行号', '金额') (1, 'b', 1, '12345678901234567.89') (1, 'b', 2, 0)
        things 3 ('源文件', '行号', '金额') (32767, '…', 1, 1)

        """, "\(outcome.errorText)")
  }

  @Test func namesOfSheetsFit() {
    for resource in DatasetResource.all {
      #expect(resource.name.count <= 31)
      #expect(WorkbookFile.name(resource.name, 12).count <= 31)
    }
    #expect(Set(DatasetResource.all.map { WorkbookFile.name($0.name, 12) }).count == DatasetResource.all.count)
  }

  @Test func aMarkTellsTheEncodingOfCSV() throws {
    let outcome = try Program.run(
      script: Self.prepare + """
        yusuan extract --quiet --bom --table 3 --format csv samples/seed-writer.pdf | head -c 11 | od -An -c
        yusuan extract --quiet --bom --format csv -o tables samples/seed-writer.pdf
        yusuan batch --quiet --bom -o out in
        yusuan batch --quiet -o plain in
        for file in tables/03_expenditure.csv out/tables/03_expenditure.csv out/manifest.csv plain/manifest.csv; do
          head -c 3 $file | od -An -tx1
        done
        for file in out/*.csv out/tables/*.csv; do tail -c +4 $file | cmp - plain/${file#out/} || echo $file; done
        cmp out/parquet/amounts.parquet plain/parquet/amounts.parquet
        yusuan batch --quiet --bom -o plain in; head -c 3 plain/manifest.csv | od -An -tx1
        yusuan extract --bom samples/seed-writer.pdf; echo $?
        """)
    #expect(
      outcome.outputText == """
         357 273 277   d   o   c   u   m   e   n   t
         ef bb bf
         ef bb bf
         ef bb bf
         64 6f 63
         ef bb bf
        2

        """)
    #expect(
      outcome.errorText.hasPrefix("yusuan: --bom is for CSV: add --format csv."), "\(outcome.errorText)")
  }
}
