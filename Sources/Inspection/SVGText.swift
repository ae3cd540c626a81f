import Extraction

/// A measure with at most two decimals, which is a tenth of the thinnest line.
package func decimal(_ value: Double) -> String {
  guard value.isFinite else { return "0" }
  let hundredths = Int((value * 100).rounded())
  let (whole, rest) = (abs(hundredths) / 100, abs(hundredths) % 100)
  var text = hundredths < 0 ? "-\(whole)" : "\(whole)"
  if rest > 0 {
    text += rest < 10 ? ".0\(rest)" : ".\(rest)"
    if text.last == "0" { text.removeLast() }
  }
  return text
}

/// Text for XML: markup escaped, what XML 1.0 forbids replaced. Source: Extensible Markup Language 1.0, section 2.2.
package func escaped(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": result.append(contentsOf: "&amp;".unicodeScalars)
    case "<": result.append(contentsOf: "&lt;".unicodeScalars)
    case ">": result.append(contentsOf: "&gt;".unicodeScalars)
    case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
    case "\t", "\n", "\r": result.append(scalar)
    case "\u{FFFE}", "\u{FFFF}": result.append("\u{FFFD}")
    default: result.append(scalar.value < 0x20 ? "\u{FFFD}" : scalar)
    }
  }
  return String(result)
}

extension Colour {
  /// `#rrggbb`, without the opacity.
  var css: String {
    "#"
      + [red, green, blue].map { component in
        let byte = Int((component * 255).rounded())
        return (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }.joined()
  }
}

extension Ink {
  var css: String {
    var rules = ["stroke: \(stroke?.css ?? "none")", "stroke-width: \(decimal(lineWidth))"]
    if let stroke, stroke.alpha < 1 { rules.append("stroke-opacity: \(decimal(stroke.alpha))") }
    if let fill {
      rules += ["fill: \(fill.css)", "fill-opacity: \(decimal(fill.alpha))"]
    } else {
      rules.append("fill: none")
    }
    if !dashes.isEmpty { rules.append("stroke-dasharray: \(dashes.map(decimal).joined(separator: " "))") }
    return rules.joined(separator: "; ")
  }
}
