import Disclosure
import Foundation
import Testing

@testable import Inspection

struct SVGTests {
  private func svg(_ sketch: PageSketch, background: [UInt8]? = nil) -> String {
    String(decoding: sketch.svg(background: background), as: UTF8.self)
  }

  /// A label of five points and its halo; the table's is of seven.
  private func text(_ label: String, _ place: String, _ colour: String) -> String {
    let width = place.contains("=\"7\"") ? "2.1" : "1.5"
    return "<text class=\"halo\" \(place) style=\"stroke-width: \(width)\">\(label)</text>"
      + "<text class=\"label\" fill=\"\(colour)\" \(place)>\(label)</text>"
  }

  @Test func aTinyPage() throws {
    var page = SamplePage(width: 220, height: 60)
    page.table([["a", "<&>"]], x: 10, y: 20)
    let expected = """
      <g class="rule">
      <path d="M10 20L210 20"></path>
      <path d="M10 40L210 40"></path>
      <path d="M10 20L10 40"></path>
      <path d="M110 20L110 40"></path>
      <path d="M210 20L210 40"></path>
      </g>
      <g class="cell">
      <rect x="10.7" y="20.7" width="98.6" height="18.6"><title>table 1, row 1, column 1: a</title></rect>
      <rect x="110.7" y="20.7" width="98.6" height="18.6"><title>table 1, row 1, column 2: &lt;&amp;&gt;</title></rect>
      \(text("1,1", #"x="99.8" y="25.05" font-size="5""#, "#14863c"))
      \(text("1,2", #"x="199.8" y="25.05" font-size="5""#, "#14863c"))
      </g>
      <g class="otherTable">
      <rect x="8.5" y="18.5" width="203" height="23"><title>table 1: other</title></rect>
      \(text("table 1: other", #"x="10" y="48.75" font-size="7""#, "#8a6d00"))
      </g>
      <g id="legend">
      """
    let result = svg(sketch([page]))
    let start = try #require(result.range(of: "<g class=\"rule\">"))
    #expect(result[start.lowerBound...].hasPrefix(expected))
    #expect(result.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"220pt\""))
    #expect(result.hasSuffix("</g>\n</svg>\n"))
  }

  @Test func itIsXML() {
    var page = SamplePage()
    page.text("\u{1}<\"坏\">&\u{FFFE}", x: 50, y: 50)
    let parser = XMLCheck()
    #expect(parser.accepts(sketch([page], drawsText: true).svg(background: [1, 2, 3])))
  }

  @Test func theBackgroundIsEmbedded() {
    let sketch = sketch([SamplePage()])
    #expect(svg(sketch, background: Array("abc".utf8)).contains("href=\"data:image/png;base64,YWJj\""))
    #expect(!svg(sketch).contains("<image"))
  }

  @Test func textIsDrawnOnlyWhereAsked() {
    var page = SamplePage()
    page.text("字", x: 50, y: 50)
    let element = "<text x=\"50\" y=\"53.6\" font-size=\"10\">字</text>"
    #expect(svg(sketch([page], drawsText: true)).contains(element))
    #expect(!svg(sketch([page])).contains(element))
  }
}

/// Whether bytes are well-formed XML, as far as nesting, escapes and characters go: Foundation's parser is a library
/// of its own on Linux.
private struct XMLCheck {
  func accepts(_ bytes: [UInt8]) -> Bool {
    var open: [Substring] = []
    var rest = Substring(String(decoding: bytes, as: UTF8.self))
    while let start = rest.firstIndex(of: "<") {
      guard isText(rest[..<start]), let end = rest[start...].firstIndex(of: ">") else { return false }
      let tag = rest[rest.index(after: start)..<end]
      let name = tag.prefix { $0.isLetter || $0 == "/" }
      if name.hasPrefix("/") {
        guard open.popLast() == name.dropFirst() else { return false }
      } else if !tag.hasSuffix("/") {
        open.append(name)
      }
      rest = rest[rest.index(after: end)...]
    }
    return open.isEmpty && isText(rest)
  }

  private func isText(_ text: Substring) -> Bool {
    let isAllowed = text.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" } && !text.contains("\u{FFFE}")
    let entities = ["&amp;", "&lt;", "&gt;", "&quot;"]
    return isAllowed
      && text.indices.allSatisfy { index in text[index] != "&" || entities.contains { text[index...].hasPrefix($0) } }
  }
}
