import Reconstruction

/// Where a value is printed: nowhere, in one cell as a rule, or in several. The one needs no memory of its own.
package struct PrintedSources: Sendable {
  private enum Storage {
    case none
    case one(PrintedText)
    case several([PrintedText])
  }

  private var storage: Storage

  package init(_ sources: some Collection<PrintedText>) {
    switch sources.count {
    case 0: storage = .none
    case 1: storage = .one(sources[sources.startIndex])
    default: storage = .several(Array(sources))
    }
  }

  package init(_ source: PrintedText) { storage = .one(source) }

  init(_ cells: some Collection<Cell>) { self.init(cells.map { PrintedText($0) }) }

  init(_ lines: some Collection<TextLine>) { self.init(lines.map { PrintedText($0) }) }
}

extension PrintedSources: RandomAccessCollection, RangeReplaceableCollection {
  package init() { storage = .none }

  package var startIndex: Int { 0 }

  package var endIndex: Int {
    switch storage {
    case .none: 0
    case .one: 1
    case .several(let sources): sources.count
    }
  }

  package subscript(position: Int) -> PrintedText {
    switch storage {
    case .one(let source) where position == 0: source
    case .several(let sources): sources[position]
    case .none, .one: preconditionFailure("no source \(position)")
    }
  }

  package mutating func replaceSubrange<Sources: Collection>(_ range: Range<Int>, with sources: Sources)
  where Sources.Element == PrintedText {
    var all = Array(self)
    all.replaceSubrange(range, with: sources)
    self = PrintedSources(all)
  }
}

extension PrintedSources: ExpressibleByArrayLiteral {
  package init(arrayLiteral sources: PrintedText...) { self.init(sources) }
}

extension PrintedSources: Hashable {
  package static func == (one: PrintedSources, other: PrintedSources) -> Bool { one.elementsEqual(other) }

  package func hash(into hasher: inout Hasher) {
    for source in self { hasher.combine(source) }
  }
}
