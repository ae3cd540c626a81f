/// The lines of one cell, top to bottom: a stretch of a buffer that the cells of a page share.
///
/// A long table has hundreds of thousands of cells, most of one line, and as many buffers of their own would take as
/// much again as the lines. A cell that is changed gets one of its own.
package struct CellLines: Sendable {
  private var buffer: [TextLine]
  private var start: Int32
  private var end: Int32

  package init(_ lines: [TextLine]) { self.init(lines, 0..<lines.count) }

  /// - Parameter range: of `buffer`.
  init(_ buffer: [TextLine], _ range: Range<Int>) {
    self.buffer = range.isEmpty ? [] : buffer
    start = range.isEmpty ? 0 : Int32(range.lowerBound)
    end = range.isEmpty ? 0 : Int32(range.upperBound)
  }

  private var lines: ArraySlice<TextLine> { buffer[Int(start)..<Int(end)] }
}

extension CellLines: RandomAccessCollection, MutableCollection, RangeReplaceableCollection {
  package init() { self.init([]) }

  package var startIndex: Int { 0 }
  package var endIndex: Int { Int(end) - Int(start) }

  package subscript(position: Int) -> TextLine {
    get {
      precondition(position >= 0 && position < endIndex)
      return buffer[Int(start) + position]
    }
    set { replaceSubrange(position..<position + 1, with: CollectionOfOne(newValue)) }
  }

  package mutating func replaceSubrange<Lines: Collection>(_ range: Range<Int>, with lines: Lines)
  where Lines.Element == TextLine {
    var own = Array(self.lines)
    own.replaceSubrange(range, with: lines)
    self = CellLines(own)
  }
}

extension CellLines: ExpressibleByArrayLiteral {
  package init(arrayLiteral lines: TextLine...) { self.init(lines) }
}

extension CellLines: Hashable {
  package static func == (one: CellLines, other: CellLines) -> Bool { one.lines == other.lines }

  package func hash(into hasher: inout Hasher) { hasher.combine(lines) }
}

extension Grid {
  /// Puts the lines of all cells into one buffer.
  mutating func shareLines() {
    var shared: [TextLine] = []
    shared.reserveCapacity(cells.reduce(0) { $0 + $1.lines.count })
    for cell in cells { shared += cell.lines }
    var start = 0
    for index in cells.indices where !cells[index].lines.isEmpty {
      let end = start + cells[index].lines.count
      cells[index].lines = CellLines(shared, start..<end)
      start = end
    }
  }
}
