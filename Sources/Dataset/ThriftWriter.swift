/// Writes Thrift's compact protocol, as far as Parquet's descriptions need it:
/// https://github.com/apache/thrift/blob/master/doc/specs/thrift-compact-protocol.md
struct ThriftWriter {
  enum Kind: UInt8 {
    case integer = 5
    case long = 6
    case binary = 8
    case list = 9
    case structure = 12
  }

  private(set) var bytes: [UInt8] = []
  /// The number of the last field of the structure that is open.
  private var last = 0

  private mutating func field(_ number: Int, _ kind: Kind) {
    precondition((1...15).contains(number - last), "fields are written in the order of their numbers")
    bytes.append(UInt8(number - last) << 4 | kind.rawValue)
    last = number
  }

  mutating func integer(_ number: Int, _ value: Int) {
    field(number, .integer)
    element(value)
  }

  mutating func long(_ number: Int, _ value: Int) {
    field(number, .long)
    element(value)
  }

  mutating func text(_ number: Int, _ value: String) {
    field(number, .binary)
    element(value)
  }

  mutating func structure(_ number: Int, _ body: (inout ThriftWriter) -> Void) {
    field(number, .structure)
    structure(body)
  }

  mutating func list(_ number: Int, _ kind: Kind, count: Int, _ body: (inout ThriftWriter) -> Void) {
    field(number, .list)
    if count < 15 {
      bytes.append(UInt8(count) << 4 | kind.rawValue)
    } else {
      bytes.append(0xF0 | kind.rawValue)
      bytes += varint(UInt64(count))
    }
    body(&self)
  }

  /// One that is not a field: the whole, or an element of a list.
  mutating func structure(_ body: (inout ThriftWriter) -> Void) {
    let outer = last
    last = 0
    body(&self)
    bytes.append(0)
    last = outer
  }

  mutating func element(_ value: Int) {
    bytes += varint(UInt64(bitPattern: Int64(value << 1 ^ value >> (Int.bitWidth - 1))))
  }

  mutating func element(_ text: String) {
    let utf8 = Array(text.utf8)
    bytes += varint(UInt64(utf8.count)) + utf8
  }
}

/// Seven bits a byte, the lowest first; all but the last byte have the highest bit.
func varint(_ value: UInt64) -> [UInt8] {
  var bytes: [UInt8] = []
  var rest = value
  while rest >= 0x80 {
    bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
    rest >>= 7
  }
  return bytes + [UInt8(rest)]
}
