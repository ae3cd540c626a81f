import CPoppler
import Glibc

/// poppler keeps global state and is not made for threads: whatever calls it waits here for its turn.
enum PopplerAccess {
  nonisolated(unsafe) private static let lock: UnsafeMutablePointer<pthread_mutex_t> = {
    let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    var attributes = pthread_mutexattr_t()
    pthread_mutexattr_init(&attributes)
    // A document that fails to open is closed while the lock is still held.
    pthread_mutexattr_settype(&attributes, Int32(PTHREAD_MUTEX_RECURSIVE))
    pthread_mutex_init(lock, &attributes)
    pthread_mutexattr_destroy(&attributes)
    return lock
  }()

  static func exclusive<Result, Failure: Error>(_ body: () throws(Failure) -> Result) throws(Failure) -> Result {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    return try body()
  }
}

/// The version of poppler that reads here, such as `22.12.0`: another one may read a document otherwise.
package var popplerVersion: String { String(cString: poppler_get_version()) }
