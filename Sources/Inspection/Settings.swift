/// The measures of sketches, in points on a page of ordinary size unless told otherwise, each with its reason.
enum Settings {
  /// Points: the longer side of A4. Larger pages are looked at from further away, and everything printed over them
  /// grows with them (`mixed-page-sizes` of `scripts/generate-corpus`).
  static let ordinarySide = 842.0

  enum Outlines {
    /// Points. A cell's outline stands inside its borders, so that both are seen.
    static let insideCell = 0.7
    /// Points. A table's outline stands outside of its own borders, and that of a value outside of its characters.
    static let outsideTable = 1.5
    static let outsideValue = 1.0
    /// Points. The outline of a value that is printed blank stands inside the outline of its cell.
    static let insideBlank = 2.0
  }

  /// Labels. Sizes grow with the page.
  enum Labels {
    static let ofTable = 7.0
    static let ofLine = 6.0
    /// The label of a cell is smaller in low and in narrow cells, but never smaller than can be read when enlarged.
    static let ofCell = 5.0
    static let smallest = 2.0
    /// Share of the cell's height, and ems of the cell's width for each character, that a label may take.
    static let shareOfCell = 0.4
    static let emsForEachCharacter = 1.4
    /// Points between a cell's borders and its label, and between a line's end and its label.
    static let insideCell = (x: 1.2, y: 0.8)
    static let besideLine = (x: 1.5, y: -1.0)
    /// Ems from the top of a label to the line it stands on.
    static let rise = 0.85
    /// Ems that a character of a label takes: Latin letters and digits.
    static let characterWidth = 0.6
    /// Ems between a table and its label, below and above.
    static let belowTable = 0.4
    static let aboveTable = 1.4
    /// What a label is made smaller by where there is no place for it, twice at most.
    static let smaller = 0.7
    /// Points of a page's height that are looked through for one label, and how many such strips a page has at most.
    static let strip = 12.0
    static let mostStrips = 4096.0
  }

  /// Ems of the legend's own size, which grows with the page.
  enum Legend {
    static let size = 7.0
    /// The widest entry; a page narrower than one column, as text input makes them, gets a smaller print.
    static let columnWidth = 30.0
    static let pitch = 1.7
    static let swatchWidth = 2.2
    static let textIndent = 2.8
  }

  /// Points by which a box may be smaller than the character in it: rounding.
  static let sameBox = 0.01
}
