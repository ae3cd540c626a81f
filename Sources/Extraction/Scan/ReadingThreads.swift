import Glibc

/// Does something for each of many, in several threads that are gone when it returns: a process that has threads cannot
/// be copied.
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
    let work = { (thread: Int, first: Int) in
      for index in stride(from: first, to: count, by: max(1, threads)) { base?[index] = body(thread, index) }
    }
    var others: [pthread_t] = []
    for thread in 1..<max(1, threads) {
      let context = Unmanaged.passRetained(ThreadWork { work(thread, thread) })
      var made = pthread_t()
      let isMade = pthread_create(
        &made, nil,
        { context in
          guard let context else { return nil }
          Unmanaged<ThreadWork>.fromOpaque(context).takeRetainedValue().body()
          return nil
        }, context.toOpaque())
      if isMade == 0 {
        others.append(made)
      } else {
        context.release()
        work(0, thread)
      }
    }
    work(0, 0)
    for other in others { pthread_join(other, nil) }
  }
  return results
}

private final class ThreadWork {
  let body: () -> Void

  init(_ body: @escaping () -> Void) { self.body = body }
}
