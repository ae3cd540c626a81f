/// The SHA-256 of bytes in lower-case hexadecimal.
package func bytesDigest(_ bytes: [UInt8]) -> String {
  // GLib takes no bytes for an error, and these digests are fixed.
  (try? InputBytes(bytes: bytes, name: "").sha256) ?? "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
}
