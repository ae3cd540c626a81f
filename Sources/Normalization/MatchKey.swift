/// The key by which two labels are compared: their letters, digits, Chinese characters and `%`, in lower case, without
/// spaces, punctuation or parentheses. `部门（单位）名称` gives `部门单位名称`, `占比（％）` gives `占比%`.
package func matchKey(_ text: String) -> String {
  var key = String.UnicodeScalarView()
  for scalar in normalizeLabel(text).unicodeScalars {
    if scalar.isHan || scalar.isASCIIDigit {
      key.append(scalar)
    } else if scalar.isASCIILetter {
      key.append(Unicode.Scalar(UInt8(truncatingIfNeeded: scalar.value | 0x20)))
    } else if scalar == "%" || scalar == "％" {
      key.append("%")
    } else if !scalar.isASCII, carriesMeaning(scalar) {
      key.append(scalar)
    }
  }
  return String(key)
}

/// Letters and numbers of other kinds: accented letters, `①`, `Ⅱ`.
private func carriesMeaning(_ scalar: Unicode.Scalar) -> Bool {
  if scalar.isChinese, scalar.value < 0x3040 { return false }
  return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
}
