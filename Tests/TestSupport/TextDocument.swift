import Extraction
import Foundation
import Reading
import Reconstruction

@testable import Disclosure

/// The layout of a document given as text: tab-separated lines are tables, form feeds part pages.
package func layout(ofText text: String) throws -> DocumentLayout {
  let source = try TextSource(bytes: Array(text.utf8), name: "document.txt")
  var layout = DocumentLayout()
  for number in 1...source.pageCount { layout.append(PageLayout(try source.page(number))) }
  layout.finish()
  return layout
}

/// The canonical form of a document given as text.
package func document(_ text: String) throws -> DisclosureDocument {
  disclosure(in: try layout(ofText: text), source: "document.txt", pageCount: 1)
}

extension DisclosureDocument {
  package func table(_ number: Int) -> DisclosureTable { tables[number - 1] }

  /// The codes of the warnings, in order.
  package var warningCodes: [String] { warnings.map(\.code.rawValue) }
}
