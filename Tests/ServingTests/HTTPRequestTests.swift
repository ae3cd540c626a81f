import Testing

@testable import Serving

struct HTTPRequestTests {
  private func parsed(_ lines: String...) -> HTTPRequest? {
    HTTPRequest(head: Array(lines.joined(separator: "\r\n").utf8))
  }

  @Test func whatPagesAskForIsUnderstood() throws {
    let request = try #require(
      parsed(
        "GET /documents/%E5%8A%9E%20a.html?token=ab%20c HTTP/1.1", "Host: 127.0.0.1:8000", "Cookie: a=1; b=2",
        "ACCEPT:  text/html "))
    #expect(request.method == "GET")
    #expect(request.path == ["documents", "办 a.html"])
    #expect(request.query == ["token": "ab c"])
    #expect(request.headers["accept"] == "text/html")
    #expect(request.cookie("b") == "2" && request.cookie("c") == nil)
  }

  @Test(arguments: [
    "GET / HTTP/1.1", "GET //a.html HTTP/1.1", "GET /../a.html HTTP/1.1", "GET /%2e%2e/a.html HTTP/1.1",
    "GET /a%2fb.html HTTP/1.1", "GET /a%00.html HTTP/1.1", "GET /.hidden HTTP/1.1", "GET /%zz HTTP/1.1",
    "GET a.html HTTP/1.1", "GET http://example.org/a.html HTTP/1.1", "GET /a.html HTTP/1.0", "GET /a.html",
    "GET  /a.html HTTP/1.1", "POST /a.html HTTP/1.1", "", "GET /a.html?token HTTP/1.1",
  ]) func otherLinesAreRefused(line: String) {
    #expect(parsed(line, "Host: a") == nil)
  }

  @Test(arguments: [
    ["Host: a", "host: b"], ["Host: a", "Origin: a", "Origin: b"], ["Content-Length: 1", "Content-Length: 2"],
    ["Transfer-Encoding: chunked"], ["Host"], [": a"], ["Host: a", " folded"],
  ]) func doubtfulHeadersAreRefused(headers: [String]) {
    #expect(HTTPRequest(head: Array((["GET /a.html HTTP/1.1"] + headers).joined(separator: "\r\n").utf8)) == nil)
  }
}
