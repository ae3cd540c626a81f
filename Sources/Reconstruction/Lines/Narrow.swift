/// A number that is kept half as wide as others: there may be hundreds of thousands of cells and lines.
@propertyWrapper package struct Narrow: Hashable, Sendable {
  private var stored: Int32

  package init(wrappedValue: Int) { stored = Int32(wrappedValue) }

  package var wrappedValue: Int {
    get { Int(stored) }
    set { stored = Int32(newValue) }
  }
}

/// A size in points that is kept half as wide, as PDFs give their fonts.
@propertyWrapper package struct NarrowSize: Hashable, Sendable {
  private var stored: Float

  package init(wrappedValue: Double) { stored = Float(wrappedValue) }

  package var wrappedValue: Double {
    get { Double(stored) }
    set { stored = Float(newValue) }
  }
}
