import CPoppler

/// The fonts of a page's characters, as poppler lists them run by run.
struct FontRuns {
  struct Run {
    /// Positions in the page's text.
    var characters: ClosedRange<Int>
    /// The font's name as an index into the fonts of the page.
    var font: Int
    var size: Float
  }

  private(set) var runs: [Run] = []
  /// The fonts' names by their indices.
  private(set) var names: [String] = []
  private var fonts: [String: Int] = [:]

  init(_ page: OpaquePointer) {
    let list = poppler_page_get_text_attributes(page)
    defer { poppler_page_free_text_attributes(list) }
    var next = list
    while let node = next {
      next = node.pointee.next
      guard let run = node.pointee.data?.assumingMemoryBound(to: PopplerTextAttributes.self).pointee else { continue }
      let start = Int(run.start_index)
      let end = Int(run.end_index)
      guard start <= end else { continue }
      let font = font(named: run.font_name.map { String(cString: $0) } ?? "")
      runs.append(Run(characters: start...end, font: font, size: Float(run.font_size)))
    }
  }

  private mutating func font(named name: String) -> Int {
    if let known = fonts[name] { return known }
    let font = fonts.count
    fonts[name] = font
    names.append(name)
    return font
  }
}
