/// A processor whose numbers of system calls are known.
enum Machine: Int, CaseIterable {
  case x86
  case arm64

  /// That of this program; nil for others.
  static var this: Machine? {
    #if arch(x86_64)
      .x86
    #elseif arch(arm64)
      .arm64
    #else
      nil
    #endif
  }

  /// What the system calls it where it hands a call to a filter (AUDIT_ARCH_…).
  var auditName: UInt32 {
    switch self {
    case .x86: 0xC000_003E
    case .arm64: 0xC000_00B7
    }
  }
}

/// The number of a system call on each processor; nil where it has none of the kind.
struct CallNumber {
  private let numbers: [UInt32?]

  /// - Parameters: in the order of `Machine`.
  init(_ x86: UInt32, _ arm64: UInt32?) { numbers = [x86, arm64] }

  /// Of calls that came once all processors had the same numbers.
  init(_ everywhere: UInt32) { self.init(everywhere, everywhere) }

  func on(_ machine: Machine) -> UInt32? { numbers[machine.rawValue] }
}

extension CallNumber {
  static let clone = CallNumber(56, 220)
  static let clone3 = CallNumber(435)
  static let fork = CallNumber(57, nil)
  static let vfork = CallNumber(58, nil)
  static let kill = CallNumber(62, 129)
  static let tgkill = CallNumber(234, 131)
  static let prlimit64 = CallNumber(302, 261)
  static let seccomp = CallNumber(317, 277)
  static let processVMRead = CallNumber(310, 270)
  static let execve = CallNumber(59, 221)
  static let socket = CallNumber(41, 198)
  static let socketpair = CallNumber(53, 199)

  /// Other programs, other processes, the network, and what only a system's own programs need. Of sockets those without a
  /// name stay: they lead from a process to one that it made.
  static let beyondReading: [CallNumber] = [
    // Programs: and execveat.
    execve, CallNumber(322, 281),
    // The network: and connect, accept, bind, listen, accept4.
    socket, CallNumber(42, 203), CallNumber(43, 202), CallNumber(49, 200), CallNumber(50, 201), CallNumber(288, 242),
    // Other processes: and ptrace, process_vm_writev, pidfd_getfd.
    processVMRead, CallNumber(101, 117), CallNumber(311, 271), CallNumber(438),
    // io_uring_setup, _enter, _register: they would make calls past this filter.
    CallNumber(425), CallNumber(426), CallNumber(427),
    // pivot_root, chroot, mount, umount2, swapon, reboot, unshare, setns, open_by_handle_at.
    CallNumber(155, 41), CallNumber(161, 51), CallNumber(165, 40), CallNumber(166, 39), CallNumber(167, 224),
    CallNumber(169, 142), CallNumber(272, 97), CallNumber(308, 268), CallNumber(304, 265),
    // open_tree, move_mount, fsopen, fsmount.
    CallNumber(428), CallNumber(429), CallNumber(430), CallNumber(432),
    // init_module, delete_module, kexec_load, finit_module, kexec_file_load, bpf, perf_event_open, userfaultfd.
    CallNumber(175, 105), CallNumber(176, 106), CallNumber(246, 104), CallNumber(313, 273), CallNumber(320, 294),
    CallNumber(321, 280), CallNumber(298, 241), CallNumber(323, 282),
    // add_key, request_key, keyctl.
    CallNumber(248, 217), CallNumber(249, 218), CallNumber(250, 219),
  ]

  /// Signals to other processes, and sockets of any kind: and tkill, rt_sigqueueinfo, rt_tgsigqueueinfo, pidfd_send_signal.
  static let ofWorkers: [CallNumber] = [
    kill, socketpair, CallNumber(200, 130), CallNumber(129, 138), CallNumber(297, 240), CallNumber(424),
  ]
}
