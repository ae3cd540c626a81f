import Normalization

/// Puts relative words for the years in a key, so that labels of different years compare: with fiscal year 2024,
/// `2024年预算数` is `本年预算数` and `2023年预算数` is `上年预算数`. `本年数` is `本年`.
package func relativeYears(_ key: String, fiscalYear: Int?) -> String {
  guard key.hasWord("年") else { return key }
  var key = key
  if let fiscalYear {
    key = key.replacing(word: "\(fiscalYear)年", with: "本年").replacing(word: "\(fiscalYear - 1)年", with: "上年")
  }
  key = key.replacing(word: "本年度", with: "本年").replacing(word: "上年度", with: "上年")
  return ["本年数", "上年数", "当年数"].contains(key) ? String(key.dropLast()) : key
}

/// The first year in a text: four digits from 2000 to 2099 that are not part of a longer number.
package func firstYear(in text: String) -> Int? {
  let bytes = Array(text.utf8)
  func isDigit(_ index: Int) -> Bool {
    bytes.indices.contains(index) && bytes[index] >= UInt8(ascii: "0") && bytes[index] <= UInt8(ascii: "9")
  }
  for start in bytes.indices
  where bytes[start] == UInt8(ascii: "2") && !isDigit(start - 1)
    && isDigit(start + 3) && isDigit(start + 1) && isDigit(start + 2) && !isDigit(start + 4)
  {
    let year = bytes[start..<start + 4].reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    if year < 2100 { return year }
  }
  return nil
}
