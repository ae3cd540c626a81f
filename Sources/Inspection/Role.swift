import Extraction

/// What a shape over a page stands for. The order is that of drawing: later ones lie on top.
package enum Role: String, CaseIterable, Sendable {
  /// Text of the page itself, where the page is no picture.
  case glyph
  /// A line that was left out: a page number, a running header, a title repeated on a continuation page.
  case furniture
  /// A line of the running text.
  case running
  /// A merged edge from which tables are built.
  case rule
  /// A cell, labelled with its row and column, both from 1.
  case cell
  /// A cell of a row that is no row of the table: a header repeated on a continuation page.
  case repeated
  case caption
  case note
  /// One of the 17 tables.
  case table
  /// A table that is none of the 17.
  case otherTable
  /// Text in no cell, caption, note or paragraph, or text where none should be.
  case unplaced
  /// A number of a picture on which its readers do not agree.
  case doubtful
  /// A value that somebody corrected.
  case corrected
  /// A value that was asked for.
  case value
  /// The words of the legend.
  case legend
}

extension Role {
  package var ink: Ink {
    switch self {
    case .glyph, .legend: Ink(stroke: Colour(hex: 0x222222), fill: Colour(hex: 0x222222))
    case .furniture: Ink(stroke: Colour(hex: 0x777777), fill: Colour(hex: 0x888888, alpha: 0.45), lineWidth: 0.3)
    case .running:
      Ink(stroke: Colour(hex: 0x7A8CA5), fill: Colour(hex: 0x7A8CA5, alpha: 0.05), lineWidth: 0.3, dashes: [1, 1.5])
    case .rule: Ink(stroke: Colour(hex: 0x1C6DD0, alpha: 0.8), lineWidth: 1)
    case .cell: Ink(stroke: Colour(hex: 0x14863C), fill: Colour(hex: 0x2EB85C, alpha: 0.06), lineWidth: 0.5)
    case .repeated: Ink(stroke: Colour(hex: 0x777777), fill: Colour(hex: 0x888888, alpha: 0.15), dashes: [2, 1.5])
    case .caption: Ink(stroke: Colour(hex: 0x7B2FD6), fill: Colour(hex: 0x7B2FD6, alpha: 0.07), lineWidth: 0.7)
    case .note: Ink(stroke: Colour(hex: 0x00808C), fill: Colour(hex: 0x00808C, alpha: 0.07), lineWidth: 0.7)
    case .table: Ink(stroke: Colour(hex: 0xC2185B), lineWidth: 1.6)
    case .otherTable: Ink(stroke: Colour(hex: 0x8A6D00), lineWidth: 1.6, dashes: [6, 2])
    case .doubtful: Ink(stroke: Colour(hex: 0xB0009C), fill: Colour(hex: 0xFF2BE0, alpha: 0.2), lineWidth: 1.2)
    case .corrected: Ink(stroke: Colour(hex: 0x0B5FA5), fill: Colour(hex: 0x2FA8FF, alpha: 0.25), lineWidth: 1.2)
    case .value: Ink(stroke: Colour(hex: 0xE07000), fill: Colour(hex: 0xFFD400, alpha: 0.25), lineWidth: 1.6)
    case .unplaced: Ink(stroke: Colour(hex: 0xE00000), fill: Colour(hex: 0xFF3B00, alpha: 0.35), lineWidth: 0.8)
    }
  }

  /// What the legend says; nil for what needs no word.
  var meaning: String? {
    switch self {
    case .glyph, .legend: nil
    case .furniture: "left out: page number, header, repeated title"
    case .running: "running text"
    case .rule: "rule"
    case .cell: "cell: row,column"
    case .repeated: "repeated header, blank rest of a cell"
    case .caption: "caption, with its table"
    case .note: "note, with its table"
    case .table: "one of the 17 tables"
    case .otherTable: "other table"
    case .doubtful: "NUMBER IN DOUBT, with both readings"
    case .corrected: "value corrected by somebody"
    case .value: "a value asked for"
    case .unplaced: "TEXT THAT BELONGS TO NOTHING"
    }
  }
}

extension Colour {
  fileprivate init(hex: UInt32, alpha: Double = 1) {
    self.init(
      red: Double(hex >> 16 & 0xFF) / 255, green: Double(hex >> 8 & 0xFF) / 255, blue: Double(hex & 0xFF) / 255,
      alpha: alpha)
  }
}
