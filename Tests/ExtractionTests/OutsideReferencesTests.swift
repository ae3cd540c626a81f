import Foundation
import Glibc
import Testing

@testable import Extraction

/// What a document names outside of itself is neither started nor read: the file that it names would be more text of the page,
/// and the pipe would be waited for.
struct OutsideReferencesTests {
  private struct Case: CustomTestStringConvertible, Sendable {
    var name: String
    /// Changes a document so that it names the file.
    var change: @Sendable (inout HandmadePDF, String) -> Void
    var testDescription: String { name }
  }

  private static func opening(_ name: String, _ action: @escaping @Sendable (String) -> String) -> Case {
    Case(name: name) { document, file in
      document.catalog = "/OpenAction << /Type /Action \(action(file)) >>"
      document.pages[0].entries =
        "/AA << /O << /Type /Action \(action(file)) >> >>"
        + " /Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 200 100] /A << \(action(file)) >> >>]"
    }
  }

  private static let cases = [
    opening("Launch") { "/S /Launch /F (\($0))" },
    opening("URI") { "/S /URI /URI (file://\($0))" },
    opening("GoToR") { "/S /GoToR /F (\($0)) /D [0 /Fit]" },
    opening("ImportData") { "/S /ImportData /F (\($0))" },
    opening("JavaScript") { "/S /JavaScript /JS (app.launchURL\\('file://\($0)'\\);)" },
    Case(name: "content by file") { document, file in
      document.resources = "/XObject << /X 10 0 R >>"
      document.pages[0].content += " /X Do"
      document.objects = [
        HandmadePDF.stream("", entries: "/Type /XObject /Subtype /Form /BBox [0 0 200 100] /F (\(file))")
      ]
    },
    Case(name: "form of another document") { document, file in
      document.resources = "/XObject << /X 10 0 R >>"
      document.pages[0].content += " /X Do"
      document.objects = [
        HandmadePDF.stream(
          "", entries: "/Type /XObject /Subtype /Form /BBox [0 0 200 100] /Ref << /F (\(file)) /Page 0 >>")
      ]
    },
    Case(name: "font by file") { document, file in
      document.fonts = "/G 10 0 R"
      document.pages[0].content += " BT /G 9 Tf 20 60 Td (2024) Tj ET"
      document.objects = [
        "<< /Type /Font /Subtype /TrueType /BaseFont /A /FontDescriptor 11 0 R >>",
        "<< /Type /FontDescriptor /FontName /A /Flags 4 /FontFile2 12 0 R >>",
        HandmadePDF.stream("", entries: "/F (\(file))"),
      ]
    },
    Case(name: "XFA") { document, file in
      document.catalog = "/AcroForm << /Fields [] /XFA 10 0 R >>"
      document.objects = [
        HandmadePDF.stream("<!DOCTYPE a [<!ENTITY x SYSTEM \"file://\(file)\">]><a>&x;</a>")
      ]
    },
  ]

  @Test(arguments: cases) private func nothingOutsideIsRead(_ tried: Case) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "yusuan-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let (file, pipe) = (folder + "/content", folder + "/pipe")
    try Data("BT /F 10 Tf 20 32 Td (outside) Tj ET".utf8).write(to: URL(filePath: file))
    #expect(mkfifo(pipe, 0o600) == 0)
    for place in [file, pipe] {
      var document = HandmadePDF("BT /F 10 Tf 20 32 Td (Budget) Tj ET")
      tried.change(&document, place)
      let source = try PDFSource(bytes: document.bytes, name: "x.pdf")
      let text = try source.page(1).text
      #expect(text.contains("Budget") && !text.contains("outside"))
    }
  }
}
