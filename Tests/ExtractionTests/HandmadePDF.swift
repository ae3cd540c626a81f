import Extraction

/// A small PDF written by hand: each page from its content operators.
struct HandmadePDF {
  struct Page {
    var content: String
    /// More entries of the page's dictionary, such as `/Rotate 90`.
    var entries = ""
    var mediaBox = "0 0 200 100"
  }

  var pages: [Page] = []
  /// Entries of the resources' dictionary of every page; `/F` is Helvetica, `/B` Helvetica-Bold.
  var resources = ""
  /// Entries of the resources' font dictionary.
  var fonts = ""
  /// Whole objects, numbered from 10 on.
  var objects: [String] = []
  var info = ""
  /// More entries of the catalog.
  var catalog = ""

  init(_ content: String, entries: String = "") {
    pages = [Page(content: content, entries: entries)]
  }

  init(pages: [Page]) {
    self.pages = pages
  }

  static func stream(_ content: String, entries: String = "") -> String {
    "<< \(entries) /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream"
  }

  var bytes: [UInt8] {
    var numbered: [(Int, String)] = [
      (1, "<< /Type /Catalog /Pages 2 0 R \(catalog) >>"),
      (3, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"),
      (4, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold >>"),
      (5, "<< \(info) >>"),
    ]
    for (index, object) in objects.enumerated() { numbered.append((10 + index, object)) }
    var kids: [String] = []
    for (index, page) in pages.enumerated() {
      let number = 100 + index * 2
      kids.append("\(number) 0 R")
      numbered.append(
        (
          number,
          """
          << /Type /Page /Parent 2 0 R /MediaBox [\(page.mediaBox)] \(page.entries) /Contents \(number + 1) 0 R
          /Resources << /Font << /F 3 0 R /B 4 0 R \(fonts) >> \(resources) >> >>
          """
        ))
      numbered.append((number + 1, HandmadePDF.stream(page.content)))
    }
    numbered.append((2, "<< /Type /Pages /Kids [\(kids.joined(separator: " "))] /Count \(pages.count) >>"))

    var text = "%PDF-1.7\n"
    var offsets: [Int: Int] = [:]
    for (number, object) in numbered {
      offsets[number] = text.utf8.count
      text += "\(number) 0 obj\n\(object)\nendobj\n"
    }
    let start = text.utf8.count
    text += "xref\n0 1\n0000000000 65535 f \n"
    for (number, offset) in offsets.sorted(by: { $0.key < $1.key }) {
      let digits = String(offset)
      text += "\(number) 1\n\(String(repeating: "0", count: 10 - digits.count))\(digits) 00000 n \n"
    }
    text += "trailer\n<< /Size 1000 /Root 1 0 R /Info 5 0 R >>\nstartxref\n\(start)\n%%EOF\n"
    return Array(text.utf8)
  }

  func source() throws -> PDFSource {
    try PDFSource(bytes: bytes, name: "handmade.pdf")
  }

  /// The first page.
  func page() throws -> Extraction.Page {
    try source().page(1)
  }
}

extension Extraction.Page {
  var text: String { String(String.UnicodeScalarView(glyphs.map(\.scalar))) }

  var horizontalRules: [Rule] { rules.filter { $0.orientation == .horizontal } }
  var verticalRules: [Rule] { rules.filter { $0.orientation == .vertical } }
}

/// Whether two measures in points differ by less than `tolerance`.
func isNear(_ first: Double, _ second: Double, tolerance: Double = 0.1) -> Bool {
  abs(first - second) <= tolerance
}
