/// Goes over a PDF's objects as they are written (ISO 32000-1, 7.3), as far as dictionaries of streams need it.
///
/// Whatever is unusual ends the scan with nil: names in `#` notation, keys that stand twice.
struct DictionaryScanner {
  let bytes: UnsafeRawBufferPointer
  private(set) var position: Int

  init(_ bytes: UnsafeRawBufferPointer, at position: Int) {
    self.bytes = bytes
    self.position = position
  }

  /// Where the values of a dictionary stand that begins here, by their keys without the slash. Afterwards the scanner stands
  /// behind it.
  mutating func dictionary() -> [String: Range<Int>]? {
    guard take("<<") else { return nil }
    var values: [String: Range<Int>] = [:]
    while true {
      skipSpace()
      if take(">>") { return values }
      guard let key = name() else { return nil }
      skipSpace()
      let start = position
      guard skipValue(depth: 0), values.updateValue(start..<position, forKey: key) == nil else { return nil }
    }
  }

  /// A number without sign or point, with the space before it.
  mutating func number() -> Int? {
    skipSpace()
    var value = 0
    let start = position
    while position < bytes.count, case 0x30...0x39 = bytes[position] {
      guard value < 1 << 40 else { return nil }
      value = value * 10 + Int(bytes[position] - 0x30)
      position += 1
    }
    return position > start ? value : nil
  }

  /// All numbers of an array that holds nothing else.
  mutating func numbers() -> [Int]? {
    guard take("[") else { return nil }
    var numbers: [Int] = []
    while true {
      skipSpace()
      if take("]") { return numbers }
      guard let number = number() else { return nil }
      numbers.append(number)
    }
  }

  /// The number and the generation of the object that is named here, as in `12 0 R`.
  mutating func reference() -> (number: Int, generation: Int)? {
    guard let number = number(), isSpace, let generation = self.number(), isSpace else { return nil }
    skipSpace()
    return take("R") ? (number, generation) : nil
  }

  /// Takes what is written exactly so off, if it stands here.
  mutating func take(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard bytes.count - position >= count else { return false }
    for index in 0..<count where bytes[position + index] != text.utf8Start[index] { return false }
    position += count
    return true
  }

  /// Comments are space.
  mutating func skipSpace() {
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "%") {
        while position < bytes.count, bytes[position] != 0x0A, bytes[position] != 0x0D { position += 1 }
      } else if isSpace {
        position += 1
      } else {
        return
      }
    }
  }

  private var isSpace: Bool { position < bytes.count && Self.isSpace(bytes[position]) }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0 || byte == 0x09 || byte == 0x0A || byte == 0x0C || byte == 0x0D
  }

  private static func isDelimiter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "/"), UInt8(ascii: "%"):
      true
    default: false
    }
  }

  private mutating func name() -> String? {
    guard take("/") else { return nil }
    let start = position
    skipWord()
    let word = bytes[start..<position]
    return word.isEmpty || word.contains(UInt8(ascii: "#")) ? nil : String(decoding: word, as: UTF8.self)
  }

  private mutating func skipWord() {
    while position < bytes.count, !Self.isSpace(bytes[position]), !Self.isDelimiter(bytes[position]) { position += 1 }
  }

  /// - Returns: whether a whole value stood here. Of a reference its three words are one value.
  private mutating func skipValue(depth: Int) -> Bool {
    guard position < bytes.count, depth < 8 else { return false }
    if take("<<") { return skipItems(to: ">>", depth) }
    if take("[") { return skipItems(to: "]", depth) }
    let first = bytes[position]
    switch first {
    case UInt8(ascii: "/"): return name() != nil
    case UInt8(ascii: "("): return skipString()
    case UInt8(ascii: "<"):
      guard let end = bytes[position...].firstIndex(of: UInt8(ascii: ">")) else { return false }
      position = end + 1
      return true
    default: break
    }
    if case 0x30...0x39 = first {
      var ahead = self
      if ahead.reference() != nil {
        self = ahead
        return true
      }
    }
    let start = position
    skipWord()
    return position > start
  }

  private mutating func skipItems(to end: StaticString, _ depth: Int) -> Bool {
    while true {
      skipSpace()
      if take(end) { return true }
      guard skipValue(depth: depth + 1) else { return false }
    }
  }

  private mutating func skipString() -> Bool {
    var depth = 0
    while position < bytes.count {
      let byte = bytes[position]
      position += byte == UInt8(ascii: "\\") ? 2 : 1
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") {
        depth -= 1
        if depth == 0 { return true }
      }
    }
    return false
  }
}
