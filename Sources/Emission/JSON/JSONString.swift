/// Appends a JSON string with its quotes: `"`, `\` and control characters are escaped, everything else stands as it
/// is, in UTF-8. Source: RFC 8259, section 7.
func appendJSONString(_ text: String, to buffer: inout [UInt8]) {
  buffer.append(UInt8(ascii: "\""))
  if text.utf8.contains(where: needsEscape) {
    for byte in text.utf8 { appendEscaped(byte, to: &buffer) }
  } else {
    buffer.append(contentsOf: text.utf8)
  }
  buffer.append(UInt8(ascii: "\""))
}

private func needsEscape(_ byte: UInt8) -> Bool {
  byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
}

private func appendEscaped(_ byte: UInt8, to buffer: inout [UInt8]) {
  guard needsEscape(byte) else { return buffer.append(byte) }
  buffer.append(UInt8(ascii: "\\"))
  switch byte {
  case 0x08: buffer.append(UInt8(ascii: "b"))
  case 0x09: buffer.append(UInt8(ascii: "t"))
  case 0x0A: buffer.append(UInt8(ascii: "n"))
  case 0x0C: buffer.append(UInt8(ascii: "f"))
  case 0x0D: buffer.append(UInt8(ascii: "r"))
  case 0..<0x20:
    buffer.append(contentsOf: "u00".utf8)
    buffer.append(hexadecimal(byte >> 4))
    buffer.append(hexadecimal(byte & 0xF))
  default: buffer.append(byte)
  }
}

private func hexadecimal(_ digit: UInt8) -> UInt8 {
  digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
}
