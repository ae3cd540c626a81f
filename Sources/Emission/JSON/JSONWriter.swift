import FoundationEssentials

/// Writes one JSON text (RFC 8259) into a byte buffer, keys in the order in which they are given.
///
/// The caller gives members of objects and elements of arrays; the writer sets commas, line ends and indentation. A
/// member's key and value come in one call, so that neither can be left out.
package struct JSONWriter {
  package enum Style {
    /// Everything on one line.
    case compact
    /// Two spaces a level, and a space behind each colon.
    case indented
  }

  /// How a container is set in the indented style.
  package enum Setting {
    /// One member a line.
    case block
    /// The container and all within it on one line: rows and lists of numbers stay readable that way.
    case line
  }

  private(set) var buffer: [UInt8]
  private let style: Style
  /// For each open container, whether it is set as a block, and whether it has a member already.
  private var open: [(isBlock: Bool, hasMember: Bool)] = []
  private var followsKey = false
  private let drain: (([UInt8]) -> Void)?

  /// Bytes that are written at a time where they are not kept.
  private static let portion = 1 << 16

  /// - Parameters:
  ///   - buffer: what to append to; it is handed back as `buffer`.
  ///   - drain: takes what was written whenever much has come together; what is left in `buffer` at the end is its end.
  package init(style: Style, buffer: [UInt8] = [], drain: (([UInt8]) -> Void)? = nil) {
    self.style = style
    self.buffer = buffer
    self.drain = drain
  }

  package mutating func object(_ setting: Setting = .block, _ members: (inout JSONWriter) throws -> Void) rethrows {
    try container(UInt8(ascii: "{"), UInt8(ascii: "}"), setting, members)
  }

  package mutating func array(_ setting: Setting = .block, _ elements: (inout JSONWriter) throws -> Void) rethrows {
    try container(UInt8(ascii: "["), UInt8(ascii: "]"), setting, elements)
  }

  /// What was written since the last call, for texts that are too long to keep.
  package mutating func take() -> [UInt8] {
    defer { buffer.removeAll(keepingCapacity: true) }
    return buffer
  }

  package mutating func null() { raw("null") }
  package mutating func bool(_ value: Bool) { raw(value ? "true" : "false") }
  package mutating func integer(_ value: Int) { raw(String(value)) }

  package mutating func string(_ value: String?) {
    guard let value else { return null() }
    startMember()
    appendJSONString(value, to: &buffer)
  }

  /// A decimal with at least `fractionDigits` digits behind the point; null where it is not a number.
  package mutating func decimal(_ value: Decimal?, fractionDigits: Int) {
    guard let value, !value.isNaN else { return null() }
    startMember()
    appendDecimal(value, fractionDigits: fractionDigits, to: &buffer)
  }

  package mutating func integer(_ value: Int?) {
    if let value { raw(String(value)) } else { null() }
  }

  private mutating func key(_ name: String) {
    startMember()
    appendJSONString(name, to: &buffer)
    buffer.append(UInt8(ascii: ":"))
    if style == .indented { buffer.append(UInt8(ascii: " ")) }
    followsKey = true
  }

  private mutating func raw(_ text: String) {
    startMember()
    buffer.append(contentsOf: text.utf8)
  }

  private mutating func container(
    _ opening: UInt8, _ closing: UInt8, _ setting: Setting, _ members: (inout JSONWriter) throws -> Void
  ) rethrows {
    startMember()
    buffer.append(opening)
    let isBlock = style == .indented && setting == .block && open.last?.isBlock != false
    open.append((isBlock, false))
    try members(&self)
    if let closed = open.popLast(), closed.isBlock, closed.hasMember { startLine() }
    buffer.append(closing)
    if let drain, buffer.count >= Self.portion { drain(take()) }
  }

  private mutating func startMember() {
    if followsKey {
      followsKey = false
      return
    }
    guard let container = open.last else { return }
    if container.hasMember { buffer.append(UInt8(ascii: ",")) }
    open[open.count - 1].hasMember = true
    if container.isBlock {
      startLine()
    } else if container.hasMember, style == .indented {
      buffer.append(UInt8(ascii: " "))
    }
  }

  private mutating func startLine() {
    buffer.append(UInt8(ascii: "\n"))
    for _ in 0..<(2 * open.count) { buffer.append(UInt8(ascii: " ")) }
  }
}

/// Members of the innermost open object.
extension JSONWriter {
  package mutating func member(_ name: String, _ value: String?) { member(name) { $0.string(value) } }
  package mutating func member(_ name: String, _ value: Int?) { member(name) { $0.integer(value) } }
  package mutating func member(_ name: String, _ value: Bool) { member(name) { $0.bool(value) } }

  package mutating func member(_ name: String, _ value: Decimal?, fractionDigits: Int) {
    member(name) { $0.decimal(value, fractionDigits: fractionDigits) }
  }

  package mutating func object(
    _ name: String, _ setting: Setting = .block, _ members: (inout JSONWriter) throws -> Void
  ) rethrows {
    try member(name) { try $0.object(setting, members) }
  }

  package mutating func array(
    _ name: String, _ setting: Setting = .block, _ elements: (inout JSONWriter) throws -> Void
  ) rethrows {
    try member(name) { try $0.array(setting, elements) }
  }

  /// - Parameter write: writes exactly one value.
  package mutating func member(_ name: String, _ write: (inout JSONWriter) throws -> Void) rethrows {
    key(name)
    try write(&self)
  }
}
