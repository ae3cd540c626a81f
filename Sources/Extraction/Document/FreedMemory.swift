import CPoppler

/// Has this process keep up to so many bytes of the memory that it gives up, for what it takes next. Else large blocks go back to the
/// system each time, which clears all their pages before it hands them out again.
package func keepFreedMemory(upTo bytes: Int32) {
  mallopt(M_MMAP_THRESHOLD, bytes)
  mallopt(M_TRIM_THRESHOLD, bytes)
}
