import Foundation

/// A printed amount; whole numbers without separators may be codes, years or counts, and are left out.
package func printedAmount(_ text: String) -> Decimal? {
  guard case .number(let number) = parseNumber(text),
    normalizeText(text).utf8.contains(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") })
  else { return nil }
  return number
}
