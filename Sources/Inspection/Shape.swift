import Extraction

/// A figure over a page, and what it stands for.
public struct Shape: Hashable, Sendable {
  public var role: Role
  public var figure: PictureMark.Figure
  /// What a viewer shows when the pointer rests on the shape.
  public var title: String?

  public init(_ role: Role, _ figure: PictureMark.Figure, title: String? = nil) {
    self.role = role
    self.figure = figure
    self.title = title
  }
}
