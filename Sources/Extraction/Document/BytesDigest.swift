/// The SHA-256 of bytes in lower-case hexadecimal.
package func bytesDigest(_ bytes: some Collection<UInt8>) -> String {
  let hash = ContentHash()
  if bytes.withContiguousStorageIfAvailable({ hash.add(UnsafeRawBufferPointer($0)) }) == nil {
    Array(bytes).withUnsafeBytes { hash.add($0) }
  }
  return hash.hexadecimal()
}

/// The SHA-256 of a text in UTF-8, in lower-case hexadecimal.
package func textDigest(_ text: String) -> String { bytesDigest(text.utf8) }
