import Glibc
import Synchronization

/// Does something for each of many, in several threads that are gone when it returns: a process that has threads cannot
/// be copied. Each thread takes what is next when it has done one, as some take much longer than others.
///
/// - Parameters:
///   - threads: how many, the calling one among them.
///   - body: is given the number of the thread, below `threads`, and that of what it does.
/// - Returns: what `body` gave for each, in order; nil where it gave nil.
func inThreads<Result>(_ threads: Int, count: Int, _ body: @escaping (_ thread: Int, _ index: Int) -> Result?)
  -> [Result?]
{
  var results = [Result?](repeating: nil, count: count)
  results.withUnsafeMutableBufferPointer { results in
    // Each thread writes to places of its own.
    let base = results.baseAddress
    let next = Atomic(0)
    let work = { (thread: Int) in
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < count else { return }
        base?[index] = body(thread, index)
      }
    }
    let others = (1..<max(1, threads)).map { thread in Meanwhile { work(thread) } }
    work(0)
    for other in others { other.result() }
  }
  return results
}

/// Does something in a thread of its own while others do something else. The thread is gone when the result is taken, or
/// this is.
final class Meanwhile<Result> {
  private final class Place { var result: Result? }

  private let body: () -> Result
  private let place = Place()
  private var thread: pthread_t?

  init(_ body: @escaping () -> Result) {
    self.body = body
    let work = Unmanaged.passRetained(ThreadWork { [place] in place.result = body() })
    var made = pthread_t()
    let isMade = pthread_create(
      &made, nil,
      { work in
        guard let work else { return nil }
        Unmanaged<ThreadWork>.fromOpaque(work).takeRetainedValue().body()
        return nil
      }, work.toOpaque())
    if isMade == 0 { thread = made } else { work.release() }
  }

  deinit { wait() }

  /// Waits until it is done; where no thread could be made, does it now.
  func result() -> Result {
    wait()
    let result = place.result ?? body()
    place.result = result
    return result
  }

  private func wait() {
    if let thread { pthread_join(thread, nil) }
    thread = nil
  }
}

private final class ThreadWork {
  let body: () -> Void

  init(_ body: @escaping () -> Void) { self.body = body }
}
