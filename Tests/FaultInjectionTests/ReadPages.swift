import Diagnostics
import Disclosure
import Extraction
import Foundation
import Reconstruction
import Verification

@testable import Reading

/// A document whose pages were read once, so that faults can be made in them cheaply.
struct ReadPages: Sendable {
  let name: String
  private(set) var pages: [Page]
  private(set) var layouts: [PageLayout]

  init(_ path: String) throws {
    let source = try openSource(path: path)
    name = source.name
    pages = try (1...source.pageCount).map(source.page)
    layouts = pages.map(PageLayout.init)
  }

  /// The document as the program reads it.
  func document() -> DisclosureDocument {
    let layout = documentLayout()
    return disclosure(
      in: layout, source: name, pageCount: pages.count, diagnostics: layout.diagnostics,
      paragraphs: narrative(of: layout, isPlainText: name.hasSuffix(".txt")))
  }

  func documentLayout() -> DocumentLayout {
    var layout = DocumentLayout()
    for page in layouts { layout.append(page) }
    layout.finish()
    return layout
  }

  /// The document with some characters replaced, moved or removed (nil) on some pages.
  func changing(_ pageNumbers: Set<Int>, _ change: (Int, Glyph) -> Glyph?) -> ReadPages {
    var result = self
    for number in pageNumbers {
      result.pages[number - 1].glyphs = pages[number - 1].glyphs.compactMap { change(number, $0) }
      result.layouts[number - 1] = PageLayout(result.pages[number - 1])
    }
    return result
  }

  /// The document as if a page had never been in it.
  func losing(page: Int) -> ReadPages {
    var result = self
    result.pages.remove(at: page - 1)
    result.layouts.remove(at: page - 1)
    for index in (page - 1)..<result.pages.count {
      result.pages[index].number = index + 1
      result.layouts[index] = PageLayout(result.pages[index])
    }
    return result
  }
}
