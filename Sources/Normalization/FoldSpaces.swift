/// Makes every kind of space (no-break, narrow, thin, en, em, ideographic), tab and line break a plain space, and
/// removes what has no width: zero-width characters, byte order marks, soft hyphens, direction marks and control
/// characters.
package func foldSpaces(_ text: String) -> String {
  for scalar in text.unicodeScalars where scalar != " " && spaceKind(of: scalar) != .other {
    var scalars = Array(text.unicodeScalars)
    foldSpaces(&scalars)
    return String(scalars: scalars)
  }
  return text
}

func foldSpaces(_ scalars: inout [Unicode.Scalar]) {
  scalars.removeAll { spaceKind(of: $0) == .nothing }
  for index in scalars.indices where spaceKind(of: scalars[index]) == .space {
    scalars[index] = " "
  }
}

/// What the rules for white space make of a character.
enum SpaceKind {
  case space
  case nothing
  case other
}

func spaceKind(of scalar: Unicode.Scalar) -> SpaceKind {
  switch scalar.value {
  case 0x20: return .space
  case 0x21...0x7E: return .other
  case 0x09...0x0D, 0x85, 0xA0: return .space
  case 0...0x1F, 0x7F...0x9F, 0xAD: return .nothing
  case 0xAE...0x1FFF: return scalar.value == 0x1680 ? .space : scalar.value == 0x180E ? .nothing : .other
  case 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: return .space
  case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF: return .nothing
  default: return .other
  }
}
