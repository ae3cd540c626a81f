import Files
import Glibc

/// A run that writes files and is told to end takes those with it that are not complete.
enum InterruptedFiles {
  private static let signals = [SIGINT, SIGTERM, SIGHUP]

  /// What the waiting thread is told, and how it tells that it waits.
  private struct Waiting {
    var signals: sigset_t
    var begun = sem_t()
  }

  /// Waits in a thread of its own for a signal, cleans up, and ends the program by that signal.
  static func removeOnSignals() {
    var set = sigset_t()
    sigemptyset(&set)
    var isEmpty = true
    for number in signals {
      // Whoever started the program may have asked for signals to be ignored, as nohup does.
      var action = sigaction()
      guard sigaction(number, nil, &action) == 0,
        unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) != unsafeBitCast(SIG_IGN, to: Int.self)
      else { continue }
      sigaddset(&set, number)
      isEmpty = false
    }
    guard !isEmpty else { return }
    pthread_sigmask(SIG_BLOCK, &set, nil)
    var thread = pthread_t()
    let waiting = UnsafeMutablePointer<Waiting>.allocate(capacity: 1)
    waiting.initialize(to: Waiting(signals: set))
    sem_init(&waiting.pointee.begun, 0, 0)
    let isMade = pthread_create(
      &thread, nil,
      { context in
        guard let waiting = context?.assumingMemoryBound(to: Waiting.self) else { return nil }
        var set = waiting.pointee.signals
        var number: Int32 = 0
        sem_post(&waiting.pointee.begun)
        while sigwait(&set, &number) != 0 {}
        TemporaryFiles.removeAll()
        signal(number, SIG_DFL)
        pthread_sigmask(SIG_UNBLOCK, &set, nil)
        raise(number)
        _exit(128 + number)
      }, waiting)
    // A thread that is only beginning may hold a lock, and a copy of the process made meanwhile would wait for it for ever.
    while isMade == 0, sem_wait(&waiting.pointee.begun) != 0, errno == EINTR {}
  }
}
