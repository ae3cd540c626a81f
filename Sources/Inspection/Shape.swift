import Extraction

/// A figure over a page, and what it stands for.
package struct Shape: Hashable, Sendable {
  package var role: Role
  package var figure: PictureMark.Figure
  /// What a viewer shows when the pointer rests on the shape.
  package var title: String?

  package init(_ role: Role, _ figure: PictureMark.Figure, title: String? = nil) {
    self.role = role
    self.figure = figure
    self.title = title
  }
}
