import Diagnostics
import Glibc

/// What ended a process.
enum ProcessEnding: Equatable {
  case exit(code: Int32)
  case signal(Int32)

  /// - Parameter status: as the system tells it of a process that was waited for.
  init(status: Int32) {
    let signal = status & 0x7F
    self = signal != 0 ? .signal(signal) : .exit(code: (status >> 8) & 0xFF)
  }

  var text: BilingualText {
    switch self {
    case .exit(let code): BilingualText("exit code \(code)", "退出码 \(code)")
    case .signal(let signal):
      BilingualText("signal \(signal), \(String(cString: strsignal(signal)))", "信号 \(signal)")
    }
  }
}
