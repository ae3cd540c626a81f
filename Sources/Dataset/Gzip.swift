import CZlib

/// Packs bytes as gzip, without a time: the same bytes give the same.
final class Gzip {
  private var stream = z_stream()
  /// Of zlib. Its usual one, 6, takes twice the time for a fifth less.
  private static let compression: Int32 = 3

  init() {
    let windowWithGzip: Int32 = 15 + 16
    let start = deflateInit2_(
      &stream, Self.compression, Z_DEFLATED, windowWithGzip, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    precondition(start == Z_OK, "zlib has no memory")
  }

  deinit { deflateEnd(&stream) }

  func packed(_ bytes: [UInt8]) -> [UInt8] {
    // Files have hundreds of columns, most of them short: what the stream has of memory is theirs one after the other.
    deflateReset(&stream)
    var input = bytes
    let bound = Int(deflateBound(&stream, UInt(bytes.count)))
    return input.withUnsafeMutableBufferPointer { input in
      [UInt8](unsafeUninitializedCapacity: bound) { output, count in
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(bound)
        let end = deflate(&stream, Z_FINISH)
        precondition(end == Z_STREAM_END, "deflateBound was too low")
        count = bound - Int(stream.avail_out)
      }
    }
  }
}
