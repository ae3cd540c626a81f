/// A PDF of one page whose content is packed, written as programs do in one way or another.
struct PackedPDF {
  enum Table {
    case lines
    /// With or without differences from the row above.
    case stream(predicted: Bool)
    /// Lines beside a stream that names what the lines leave out, as Word has it.
    case both
  }

  var content = PackedPDF.text("Budget")
  /// The entries of the content's dictionary but its length.
  var dictionary = "/Filter /FlateDecode"
  /// nil for the right one.
  var length: String?
  var checksumOf: [UInt8]?
  var table = Table.lines
  /// By how many bytes the table is wrong about the content.
  var shift = 0
  var trailer = ""
  /// Whole objects, numbered from 10 on.
  var objects: [String] = []
  var end = "%%EOF\n"
  /// A later state of the content.
  var later: [UInt8]?

  static func text(_ text: String) -> [UInt8] {
    // Long enough to be worth unpacking.
    Array(("BT /F 10 Tf 20 32 Td (\(text)) Tj ET" + String(repeating: " ", count: 300)).utf8)
  }

  var bytes: [UInt8] {
    var bytes = Array("%PDF-1.7\n".utf8)
    var places: [Int: Int] = [:]
    func add(_ number: Int, _ object: [UInt8]) {
      places[number] = bytes.count
      bytes += Array("\(number) 0 obj\n".utf8) + object + Array("\nendobj\n".utf8)
    }
    add(1, Array("<< /Type /Catalog /Pages 2 0 R >>".utf8))
    add(2, Array("<< /Type /Pages /Kids [3 0 R] /Count 1 >>".utf8))
    let resources = "/Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>"
    add(3, Array("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 100] /Contents 4 0 R \(resources) >>".utf8))
    add(4, stream(content, checksumOf: checksumOf ?? content))
    for (index, object) in objects.enumerated() { add(10 + index, Array(object.utf8)) }
    places[4]! += shift
    var start = writeTable(places, previous: nil, to: &bytes)
    if let later {
      places = [4: bytes.count]
      bytes += Array("4 0 obj\n".utf8) + stream(later, checksumOf: later) + Array("\nendobj\n".utf8)
      start = writeTable(places, previous: start, to: &bytes)
    }
    return bytes + Array("startxref\n\(start)\n\(end)".utf8)
  }

  private func stream(_ content: [UInt8], checksumOf whole: [UInt8]) -> [UInt8] {
    let packed = storedStream(content, checksumOf: whole)
    return Array("<<\(dictionary)/Length \(length ?? String(packed.count))>>stream\r\n".utf8) + packed
      + Array("\r\nendstream".utf8)
  }

  /// - Returns: where it stands.
  private func writeTable(_ places: [Int: Int], previous: Int?, to bytes: inout [UInt8]) -> Int {
    let entries = "/Size 30 /Root 1 0 R \(previous.map { "/Prev \($0)" } ?? "") \(trailer)"
    switch table {
    case .lines: return writeLines(places, entries, to: &bytes)
    case .stream(let predicted): return writeStream(places, entries, predicted: predicted, to: &bytes)
    case .both:
      let hidden = writeStream(places.filter { $0.key == 4 }, "/Size 30", predicted: true, to: &bytes)
      return writeLines(places.filter { $0.key != 4 }, entries + " /XRefStm \(hidden)", to: &bytes)
    }
  }

  private func writeLines(_ places: [Int: Int], _ entries: String, to bytes: inout [UInt8]) -> Int {
    let start = bytes.count
    var text = "xref\n0 1\n0000000000 65535 f \n"
    for (number, place) in places.sorted(by: { $0.key < $1.key }) {
      let digits = String(place)
      text += "\(number) 1\n\(String(repeating: "0", count: 10 - digits.count))\(digits) 00000 n \n"
    }
    bytes += Array("\(text)trailer\n<< \(entries) >>\n".utf8)
    return start
  }

  private func writeStream(
    _ places: [Int: Int], _ entries: String, predicted: Bool, to bytes: inout [UInt8]
  ) -> Int {
    let start = bytes.count
    var rows: [UInt8] = []
    var above = [UInt8](repeating: 0, count: 4)
    for (_, place) in places.sorted(by: { $0.key < $1.key }) {
      let row: [UInt8] = [1, UInt8(place >> 8), UInt8(place & 0xFF), 0]
      rows += predicted ? [2] + zip(row, above).map { $0 &- $1 } : row
      above = row
    }
    let index = places.keys.sorted().map { "\($0) 1" }.joined(separator: " ")
    let packed = storedStream(rows, checksumOf: rows)
    let parameters = predicted ? "/DecodeParms << /Columns 4 /Predictor 12 >>" : ""
    let dictionary = "/Type /XRef /W [1 2 1] /Index [\(index)] /Filter /FlateDecode \(parameters) \(entries)"
    bytes += Array("20 0 obj\n<< \(dictionary) /Length \(packed.count) >>\nstream\n".utf8)
    bytes += packed + Array("\nendstream\nendobj\n".utf8)
    return start
  }
}

/// A stream of one stored block (RFC 1951, 3.2.4), which any byte can be changed in.
func storedStream(_ content: [UInt8], checksumOf whole: [UInt8]) -> [UInt8] {
  let length = UInt16(content.count)
  let (low, high) = whole.reduce((UInt32(1), UInt32(0))) { sums, byte in
    let low = (sums.0 + UInt32(byte)) % 65521
    return (low, (sums.1 + low) % 65521)
  }
  let sum = high << 16 | low
  return [0x78, 0x01, 0x01, UInt8(length & 0xFF), UInt8(length >> 8), UInt8(~length & 0xFF), UInt8(~length >> 8)]
    + content + (0..<4).map { UInt8(sum >> (24 - 8 * UInt32($0)) & 0xFF) }
}
