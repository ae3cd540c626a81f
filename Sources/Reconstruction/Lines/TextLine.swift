import Extraction

/// One printed line of text: glyphs on a common baseline, in reading order, not yet normalized.
package struct TextLine: Hashable, Sendable {
  /// The characters; a space stands where the page leaves a clear gap.
  package var text: String
  package var box: Rectangle
  /// Median font size of the glyphs in points; 0 where unknown.
  @NarrowSize package var fontSize: Double
  /// 1-based.
  @Narrow package var page: Int

  package init(text: String, box: Rectangle, fontSize: Double = 0, page: Int) {
    self.text = text
    self.box = box
    self.fontSize = fontSize
    self.page = page
  }

  /// In points: the font size where known, else the height of the box.
  var size: Double { fontSize > Settings.Characters.noSize ? fontSize : box.height }
}
