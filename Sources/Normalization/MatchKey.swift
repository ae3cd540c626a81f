/// The key by which two labels are compared: their letters, digits, Chinese characters and `%`, in lower case, without
/// spaces, punctuation or parentheses. `部门（单位）名称` gives `部门单位名称`, `占比（％）` gives `占比%`.
package func matchKey(_ text: String) -> String {
  if isKey(text) { return text }
  var scalars: [Unicode.Scalar] = []
  let label = normalizeLabel(text)
  scalars.reserveCapacity(label.utf8.count)
  for scalar in label.unicodeScalars {
    if scalar.isHan || scalar.isASCIIDigit {
      scalars.append(scalar)
    } else if scalar.isASCIILetter {
      scalars.append(Unicode.Scalar(UInt8(truncatingIfNeeded: scalar.value | 0x20)))
    } else if scalar == "%" || scalar == "％" {
      scalars.append("%")
    } else if !scalar.isASCII, carriesMeaning(scalar) {
      scalars.append(scalar)
    }
  }
  return String(scalars: scalars)
}

/// Letters and numbers of other kinds: accented letters, `①`, `Ⅱ`.
private func carriesMeaning(_ scalar: Unicode.Scalar) -> Bool {
  if scalar.isChinese, scalar.value < 0x3040 { return false }
  return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
}

/// Whether a text is nothing but the usual ideographs, digits and small letters, and so its own key: most labels are.
private func isKey(_ text: String) -> Bool {
  text.unicodeScalars.allSatisfy { scalar in
    switch scalar.value {
    case 0x30...0x39, 0x61...0x7A, 0x4E00...0x9FFF: true
    default: false
    }
  }
}
