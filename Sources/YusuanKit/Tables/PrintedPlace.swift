/// Where something is printed, and how.
public struct PrintedPlace: Hashable, Sendable {
  /// A rectangle in points (1/72 inch) from the top left corner of the page as a viewer shows it.
  public struct Box: Hashable, Sendable {
    public let left: Double
    public let top: Double
    public let right: Double
    public let bottom: Double
  }

  /// 1-based.
  public let page: Int
  public let box: Box
  /// As printed, with nothing folded or joined; lines are parted by `\n`. Empty for a cell that is printed blank.
  public let text: String
}
