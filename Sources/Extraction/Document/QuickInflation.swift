import Glibc

/// Unpacks streams with libdeflate, in a third of the time that zlib takes, where they are whole and not too large. Mostly
/// it is there: the library by which poppler reads TIFF brings it along.
final class QuickInflation {
  private typealias Make = @convention(c) () -> OpaquePointer?
  private typealias Release = @convention(c) (OpaquePointer) -> Void
  private typealias Unpack =
    @convention(c) (
      OpaquePointer, UnsafeRawPointer, Int, UnsafeMutableRawPointer, Int, UnsafeMutablePointer<Int>,
      UnsafeMutablePointer<Int>
    ) -> CInt

  private let decompressor: OpaquePointer
  private let unpack: Unpack
  private let release: Release
  private var space: UnsafeMutableRawBufferPointer

  /// Nil where the library is not there.
  init?() {
    func function<Function>(_ name: String, _ type: Function.Type) -> Function? {
      dlsym(nil, name).map { unsafeBitCast($0, to: type) }
    }
    guard let make = function("libdeflate_alloc_decompressor", Make.self),
      let release = function("libdeflate_free_decompressor", Release.self),
      let unpack = function("libdeflate_zlib_decompress_ex", Unpack.self), let decompressor = make()
    else { return nil }
    (self.decompressor, self.unpack, self.release) = (decompressor, unpack, release)
    space = UnsafeMutableRawBufferPointer(start: nil, count: 0)
  }

  deinit {
    munmap(space.baseAddress, space.count)
    release(decompressor)
  }

  /// Hands what a stream of zlib holds to `body` if its checksum is right; nil for all others, and where it holds too much.
  @discardableResult
  func withContent<Result>(of stream: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) -> Result) -> Result? {
    guard let start = stream.baseAddress else { return nil }
    while true {
      if let target = space.baseAddress {
        var (taken, made) = (0, 0)
        let result = unpack(decompressor, start, stream.count, target, space.count, &taken, &made)
        if result == 0 { return body(UnsafeRawBufferPointer(start: target, count: made)) }
        guard result == Self.insufficientSpace else { return nil }
      }
      guard grow() else { return nil }
    }
  }

  /// The system's own pages: what is not written to takes no memory, and all is given back at once.
  private func grow() -> Bool {
    let size = max(Self.space.lowerBound, space.count * 4)
    guard size <= Self.space.upperBound else { return false }
    let memory = mmap(nil, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    guard memory != MAP_FAILED else { return false }
    munmap(space.baseAddress, space.count)
    space = UnsafeMutableRawBufferPointer(start: memory, count: size)
    return true
  }

  private static let insufficientSpace: CInt = 3
  /// In bytes.
  private static let space = 1 << 20...1 << 24
}
