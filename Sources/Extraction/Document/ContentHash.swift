import CPoppler
import Glibc

/// The SHA-256 of bytes that come piece by piece.
///
/// libnettle uses the instructions that processors have for it, and takes a quarter of the time that GLib does. Mostly it is there,
/// as what package managers use brings it along; else GLib computes the same.
final class ContentHash {
  private enum Means {
    case nettle(Nettle, UnsafeMutableRawPointer)
    case glib(OpaquePointer)
  }

  private let means: Means

  /// - Parameter nettle: nil for GLib.
  init(_ nettle: Nettle? = .shared) {
    if let nettle {
      let state = UnsafeMutableRawPointer.allocate(byteCount: Nettle.stateSize, alignment: 16)
      nettle.start(state)
      means = .nettle(nettle, state)
    } else if let checksum = g_checksum_new(G_CHECKSUM_SHA256) {
      means = .glib(checksum)
    } else {
      preconditionFailure("GLib has no SHA-256")
    }
  }

  deinit {
    switch means {
    case .nettle(_, let state): state.deallocate()
    case .glib(let checksum): g_checksum_free(checksum)
    }
  }

  func add(_ bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress else { return }
    switch means {
    case .nettle(let nettle, let state): nettle.add(state, bytes.count, start)
    case .glib(let checksum):
      g_checksum_update(checksum, start.assumingMemoryBound(to: UInt8.self), gssize(bytes.count))
    }
  }

  /// In lower-case hexadecimal. Call it once, as the last thing.
  func hexadecimal() -> String {
    var digest = [UInt8](repeating: 0, count: Self.length)
    switch means {
    case .nettle(let nettle, let state): nettle.end(state, digest.count, &digest)
    case .glib(let checksum):
      var count = gsize(digest.count)
      g_checksum_get_digest(checksum, &digest, &count)
    }
    return String(unsafeUninitializedCapacity: 2 * digest.count) { text in
      for (index, byte) in digest.enumerated() {
        text[2 * index] = Self.digits[Int(byte >> 4)]
        text[2 * index + 1] = Self.digits[Int(byte & 15)]
      }
      return 2 * digest.count
    }
  }

  private static let length = 32
  private static let digits = Array("0123456789abcdef".utf8)
}

/// What is called of libnettle, which is opened while the program runs.
struct Nettle: Sendable {
  fileprivate typealias Start = @convention(c) (UnsafeMutableRawPointer) -> Void
  fileprivate typealias Add = @convention(c) (UnsafeMutableRawPointer, Int, UnsafeRawPointer) -> Void
  fileprivate typealias End = @convention(c) (UnsafeMutableRawPointer, Int, UnsafeMutablePointer<UInt8>) -> Void

  fileprivate let start: Start
  fileprivate let add: Add
  fileprivate let end: End

  /// Bytes of `struct sha256_ctx`, and more: it has 112.
  fileprivate static let stateSize = 256

  /// Nil where it is not installed, or computes something else.
  static let shared: Nettle? = {
    // Under this name its functions are called as they are here.
    guard let library = dlopen("libnettle.so.8", RTLD_NOW | RTLD_LOCAL), let nettle = Nettle(library), nettle.isRight
    else {
      return nil
    }
    return nettle
  }()

  private init?(_ library: UnsafeMutableRawPointer) {
    func function<Function>(_ name: String) -> Function? {
      dlsym(library, name).map { unsafeBitCast($0, to: Function.self) }
    }
    guard let start: Start = function("nettle_sha256_init"), let add: Add = function("nettle_sha256_update"),
      let end: End = function("nettle_sha256_digest")
    else { return nil }
    (self.start, self.add, self.end) = (start, add, end)
  }

  /// Whether it computes what the standard (FIPS 180-4) prints for three bytes.
  private var isRight: Bool {
    let hash = ContentHash(self)
    Array("abc".utf8).withUnsafeBytes { hash.add($0) }
    return hash.hexadecimal() == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
  }
}
