import Extraction
import Foundation
import Inspection

/// A page of HTML that runs no script but its own, and loads nothing from elsewhere.
struct HTMLPage {
  var title: String
  /// The attributes of the body.
  var bodyClass: String
  /// Markup; text in it is escaped.
  var body: String
  /// Data for the script: their elements' ids and their JSON.
  var data: [(id: String, json: [UInt8])] = []
  var script: [UInt8]

  var bytes: [UInt8] {
    let style = PackageResources.review_css
    // The policy names the script and the style by their digests, so that nothing else is run even if a text of a document
    // found its way into the markup. Source: Content Security Policy Level 3, sections 6.7 and 8.
    let policy =
      "default-src 'none'; script-src '\(source(of: script))'; style-src '\(source(of: style))'; "
      + "img-src 'self' file: data:; connect-src 'self'; base-uri 'none'; form-action 'none'"
    var bytes = Array(
      """
      <!DOCTYPE html>
      <html lang="zh">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(policy)">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="referrer" content="no-referrer">
      <link rel="icon" href="data:,">
      <title>\(escaped(title))</title>
      <style>
      """.utf8)
    bytes += style
    bytes += Array("</style>\n</head>\n<body class=\"\(bodyClass)\">\n\(body)\n".utf8)
    for (id, json) in data {
      bytes += Array("<script type=\"application/json\" id=\"\(id)\">".utf8)
      appendWithoutMarkup(json, to: &bytes)
      bytes += Array("</script>\n".utf8)
    }
    bytes += Array("<script>".utf8) + script + Array("</script>\n</body>\n</html>\n".utf8)
    return bytes
  }

  /// As a policy names a piece of script or style.
  private func source(of bytes: [UInt8]) -> String {
    let digits = Array(bytesDigest(bytes).utf8)
    let digest = stride(from: 0, to: digits.count, by: 2).map { place in
      UInt8(String(decoding: digits[place..<place + 2], as: UTF8.self), radix: 16) ?? 0
    }
    return "sha256-\(Data(digest).base64EncodedString())"
  }
}

/// Appends JSON so that nothing in it can end the element of HTML that it stands in: `<` is only ever within strings.
private func appendWithoutMarkup(_ json: [UInt8], to bytes: inout [UInt8]) {
  let escape = Array(#"\u003c"#.utf8)
  for byte in json {
    if byte == UInt8(ascii: "<") { bytes += escape } else { bytes.append(byte) }
  }
}

/// A name of a file as the address of a link has it. Source: RFC 3986, section 2.3.
package func linkAddress(_ name: String) -> String {
  name.utf8.map { byte -> String in
    let isPlain =
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || "-._~".utf8.contains(byte)
    return isPlain
      ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  }.joined()
}

/// The same text in English and Chinese, in markup: English is what stands there, and the script puts in the other.
func bilingual(_ element: String, _ english: String, _ chinese: String, _ attributes: String = "") -> String {
  "<\(element)\(attributes.isEmpty ? "" : " " + attributes) data-zh=\"\(escaped(chinese))\">\(escaped(english))</\(element)>"
}
