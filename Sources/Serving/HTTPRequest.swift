import Foundation

/// A request of HTTP/1.1, as far as a page of a review makes any. Source: RFC 9112.
///
/// Everything else is refused: bodies without a length, lines that go on, paths that are no plain names.
package struct HTTPRequest: Equatable {
  var method: String
  /// The segments of the path, decoded.
  var path: [String]
  var query: [String: String]
  /// By their names in lower case; the first of a name counts, and a second one of `host`, `origin` or `content-length` makes the
  /// request malformed.
  var headers: [String: String]

  /// - Parameter head: everything before the empty line.
  package init?(head: [UInt8]) {
    guard let text = String(validating: head, as: UTF8.self) else { return nil }
    var lines = text.components(separatedBy: "\r\n")
    let words = lines.removeFirst().split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard words.count == 3, words[2] == "HTTP/1.1", ["GET", "PUT"].contains(words[0]) else { return nil }
    let parts = words[1].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let path = Self.segments(of: parts[0]) else { return nil }
    (method, self.path) = (words[0], path)
    query = [:]
    for pair in parts.count > 1 ? parts[1].split(separator: "&") : [] {
      let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard sides.count == 2, let name = sides[0].removingPercentEncoding, let value = sides[1].removingPercentEncoding
      else { return nil }
      query[name] = value
    }
    headers = [:]
    for line in lines {
      guard let colon = line.firstIndex(of: ":"), colon != line.startIndex, line.first?.isWhitespace == false else {
        return nil
      }
      let name = line[..<colon].lowercased()
      let value = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
      if headers[name] != nil, ["host", "origin", "content-length"].contains(name) { return nil }
      headers[name] = headers[name] ?? value
    }
    if headers["transfer-encoding"] != nil { return nil }
  }

  /// Nil where a segment is no name of a file below a folder.
  private static func segments(of path: String) -> [String]? {
    guard path.hasPrefix("/") else { return nil }
    var segments: [String] = []
    for part in path.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
      guard let name = part.removingPercentEncoding, !name.isEmpty, !name.hasPrefix("."), !name.contains("/"),
        !name.utf8.contains(0)
      else { return nil }
      segments.append(name)
    }
    return segments
  }

  /// The value of a cookie.
  func cookie(_ name: String) -> String? {
    headers["cookie"]?.components(separatedBy: "; ").lazy.compactMap { pair -> String? in
      pair.hasPrefix(name + "=") ? String(pair.dropFirst(name.count + 1)) : nil
    }.first
  }
}

/// An answer to a request; the connection ends behind it.
struct HTTPResponse: Equatable {
  var status: Int
  var type = "text/plain; charset=utf-8"
  var body: [UInt8] = []
  var cookie: String?

  /// One line for people, as the body.
  static func refusing(_ status: Int, _ reason: String) -> HTTPResponse {
    HTTPResponse(status: status, body: Array((reason + "\n").utf8))
  }

  var bytes: [UInt8] {
    let reasons = [
      200: "OK", 204: "No Content", 400: "Bad Request", 403: "Forbidden", 404: "Not Found", 413: "Content Too Large",
      500: "Internal Server Error",
    ]
    var head = "HTTP/1.1 \(status) \(reasons[status] ?? "")\r\n"
    if status != 204 { head += "Content-Type: \(type)\r\nContent-Length: \(body.count)\r\n" }
    if let cookie { head += "Set-Cookie: \(cookie)\r\n" }
    // Nobody else's page may frame, load or keep what is served.
    head += "Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\nReferrer-Policy: no-referrer\r\n"
    head += "Content-Security-Policy: frame-ancestors 'none'\r\nCross-Origin-Resource-Policy: same-origin\r\n"
    head += "Connection: close\r\n\r\n"
    return Array(head.utf8) + body
  }
}
