import Glibc

extension Sandbox {
  /// What a document that has taken the process over might try.
  package struct Attempt: Sendable {
    package let name: String
    package let isRefused: Bool
  }

  /// Tries it all. What gets through does no harm.
  package static func attempts() -> [Attempt] {
    func attempt(_ name: String, _ body: () -> Bool) -> Attempt { Attempt(name: name, isRefused: !body()) }
    return [
      attempt("read /etc/passwd") { opens("/etc/passwd", O_RDONLY) },
      attempt("read the folder of this run") { opens(".", O_RDONLY | O_DIRECTORY) },
      attempt("write a file") {
        let name = "yusuan-sandbox-attempt"
        defer { unlink(name) }
        return opens(name, O_WRONLY | O_CREAT | O_EXCL)
      },
      attempt("open a socket") {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        if descriptor >= 0 { close(descriptor) }
        return descriptor >= 0
      },
      attempt("start a program") {
        // It is not there: who may start programs is told so.
        var arguments: [UnsafeMutablePointer<CChar>?] = [nil]
        errno = 0
        execve("/nonexistent", &arguments, environ)
        return errno == ENOENT
      },
      attempt("make a process") {
        let copy = SystemCalls.duplicate()
        if copy == 0 { _exit(0) }
        if copy > 0 { waitpid(copy, nil, 0) }
        return copy > 0
      },
      attempt("signal the process that started it") { kill(getppid(), 0) == 0 },
      attempt("limit the process that started it") {
        var limit = rlimit()
        return SystemCalls.limit(RLIMIT_CORE, of: getppid(), reading: &limit)
      },
      attempt("look into another process") {
        // Of nothing.
        Machine.this.flatMap(CallNumber.processVMRead.on).map { SystemCalls.call(Int($0), Int(getppid()), 0, 0) == 0 }
          ?? true
      },
      attempt("read a font's folder") { opens("/usr/share", O_RDONLY | O_DIRECTORY) },
      attempt("write to nowhere") { opens("/dev/null", O_WRONLY) },
      attempt("make a thread") {
        var thread = pthread_t()
        let code = pthread_create(&thread, nil, { _ in nil }, nil)
        if code == 0 { pthread_join(thread, nil) }
        return code == 0
      },
    ]
  }

  private static func opens(_ path: String, _ flags: Int32) -> Bool {
    let descriptor = open(path, flags | O_CLOEXEC, 0o600)
    if descriptor >= 0 { close(descriptor) }
    return descriptor >= 0
  }
}
