import Foundation
import Inspection
import TestSupport
import Testing

@testable import Emission

struct JSONWriterTests {
  private func written(_ style: JSONWriter.Style, _ body: (inout JSONWriter) -> Void) -> String {
    var json = JSONWriter(style: style)
    body(&json)
    return String(decoding: json.buffer, as: UTF8.self)
  }

  private func sample(_ json: inout JSONWriter) {
    json.object { json in
      json.array("b") { json in
        json.integer(1)
        json.array(.line) { json in
          json.bool(true)
          json.object { json in
            json.member("c") { $0.null() }
            json.member("d", "x")
          }
        }
      }
      json.member("a", Decimal(2), fractionDigits: 2)
    }
  }

  @Test func compactHasNoWhiteSpace() {
    #expect(written(.compact, sample) == #"{"b":[1,[true,{"c":null,"d":"x"}]],"a":2.00}"#)
  }

  @Test func indentedHasOneMemberALineExceptWithinALineContainer() {
    #expect(
      written(.indented, sample) == """
        {
          "b": [
            1,
            [true, {"c": null, "d": "x"}]
          ],
          "a": 2.00
        }
        """)
  }

  @Test func emptyContainersStayOnTheirLine() {
    let text = written(.indented) { json in
      json.array { json in
        json.array { _ in }
        json.object { _ in }
      }
    }
    #expect(text == "[\n  [],\n  {}\n]")
  }

  @Test func whatIsMissingIsNull() {
    let text = written(.compact) { json in
      json.array { json in
        json.string(nil)
        json.integer(Int?.none)
        json.decimal(nil, fractionDigits: 2)
        json.decimal(.nan, fractionDigits: 2)
      }
    }
    #expect(text == "[null,null,null,null]")
  }
}
