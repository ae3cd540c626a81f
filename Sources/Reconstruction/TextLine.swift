import Extraction

/// One printed line of text: glyphs on a common baseline, in reading order, not yet normalized.
public struct TextLine: Hashable, Sendable {
  /// The characters; a space stands where the page leaves a clear gap.
  public var text: String
  public var box: Rectangle
  /// Median font size of the glyphs in points; 0 where unknown.
  public var fontSize: Double
  public var isBold: Bool
  /// 1-based.
  public var page: Int

  public init(text: String, box: Rectangle, fontSize: Double = 0, isBold: Bool = false, page: Int) {
    self.text = text
    self.box = box
    self.fontSize = fontSize
    self.isBold = isBold
    self.page = page
  }
}
