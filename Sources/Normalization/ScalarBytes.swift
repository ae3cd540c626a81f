// Text put together scalar by scalar, as bytes: the standard library's own appending of scalars costs hundreds of
// instructions each, and this is done for every character of a document.

extension String {
  /// The text made of these scalars.
  package init(scalars: [Unicode.Scalar]) {
    self.init(unsafeUninitializedCapacity: scalars.reduce(0) { $0 + UTF8.width($1) }) { bytes in
      var end = 0
      for scalar in scalars { bytes.put(scalar, at: &end) }
      return end
    }
  }
}

extension UnsafeMutableBufferPointer<UInt8> {
  /// Writes a scalar as UTF-8 and moves the end behind it. There must be room for it.
  fileprivate func put(_ scalar: Unicode.Scalar, at end: inout Int) {
    let value = scalar.value
    func continuation(_ shift: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: 0x80 | ((value >> shift) & 0x3F)) }
    switch value {
    case ..<0x80:
      self[end] = UInt8(truncatingIfNeeded: value)
      end += 1
    case ..<0x800:
      self[end] = UInt8(truncatingIfNeeded: 0xC0 | (value >> 6))
      self[end + 1] = continuation(0)
      end += 2
    case ..<0x10000:
      self[end] = UInt8(truncatingIfNeeded: 0xE0 | (value >> 12))
      self[end + 1] = continuation(6)
      self[end + 2] = continuation(0)
      end += 3
    default:
      self[end] = UInt8(truncatingIfNeeded: 0xF0 | (value >> 18))
      self[end + 1] = continuation(12)
      self[end + 2] = continuation(6)
      self[end + 3] = continuation(0)
      end += 4
    }
  }
}
