import Diagnostics
import Glibc

/// Writes all bytes to a file descriptor, however many calls that takes.
///
/// - Parameter name: what an error calls the output.
/// - Throws: `OutputError`.
package func writeAll(_ bytes: [UInt8], to descriptor: Int32, name: BilingualText) throws(OutputError) {
  let refusal: Int32? = bytes.withUnsafeBytes { buffer in
    var rest = buffer[...]
    while !rest.isEmpty {
      let count = write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        return errno
      }
    }
    return nil
  }
  if let refusal { throw OutputError(name, code: refusal) }
}
