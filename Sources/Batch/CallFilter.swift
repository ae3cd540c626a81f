import Glibc

/// A filter of system calls (seccomp), in the instructions of the packet filter that Linux takes. Its numbers are those of
/// x86-64.
struct CallFilter {
  /// As the system has it: eight bytes.
  private struct Instruction {
    var code: UInt16
    var ifTrue: UInt8 = 0
    var ifFalse: UInt8 = 0
    var value: UInt32
  }

  private struct Program {
    var count: UInt16
    var start: UnsafePointer<Instruction>
  }

  private var instructions: [Instruction]

  /// - Parameters:
  ///   - refused: numbers of calls that fail with EPERM.
  ///   - allowsProcesses: whether the process may make copies of itself; threads it may always make.
  init(refusing refused: [UInt32], allowsProcesses: Bool) {
    instructions = [
      Instruction(code: Self.load, value: Self.machine),
      Instruction(code: Self.equals, ifTrue: 1, value: Self.x86),
      Instruction(code: Self.answer, value: Self.kill),
      Instruction(code: Self.load, value: Self.number),
      // The calls of another ABI have other numbers.
      Instruction(code: Self.isAtLeast, ifFalse: 1, value: 0x4000_0000),
      Instruction(code: Self.answer, value: Self.error(EPERM)),
    ]
    for call in refused { refuse(call, EPERM) }
    guard !allowsProcesses else {
      instructions.append(Instruction(code: Self.answer, value: Self.allow))
      return
    }
    for call in [Self.fork, Self.vfork] { refuse(call, EPERM) }
    // Its arguments are behind a pointer; the C library does with `clone` what this does not do.
    refuse(Self.clone3, ENOSYS)
    instructions += [
      Instruction(code: Self.equals, ifFalse: 4, value: Self.clone),
      Instruction(code: Self.load, value: Self.firstArgument),
      Instruction(code: Self.hasBits, ifTrue: 1, value: Self.isThread),
      Instruction(code: Self.answer, value: Self.error(EPERM)),
      Instruction(code: Self.answer, value: Self.allow),
      Instruction(code: Self.answer, value: Self.allow),
    ]
  }

  private mutating func refuse(_ call: UInt32, _ code: Int32) {
    instructions += [
      Instruction(code: Self.equals, ifFalse: 1, value: call),
      Instruction(code: Self.answer, value: Self.error(code)),
    ]
  }

  /// Puts it over all threads of this process, for good.
  ///
  /// - Returns: whether the system has done so.
  func apply() -> Bool {
    instructions.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return false }
      let program = Program(count: UInt16(buffer.count), start: start)
      return withUnsafePointer(to: program) { program in
        SystemCalls.call(Self.seccomp, Self.setFilter, Self.allThreads, Int(bitPattern: program)) == 0
      }
    }
  }

  /// Whether the system has such filters, and this is the machine whose numbers are known.
  static var isThere: Bool {
    #if arch(x86_64)
      let action = kill
      return withUnsafePointer(to: action) { SystemCalls.call(seccomp, isAvailable, 0, Int(bitPattern: $0)) == 0 }
    #else
      return false
    #endif
  }

  // MARK: Calls

  /// Other programs, other processes, the network, and what only a system's own programs need. Of sockets those without a
  /// name stay: they lead from a process to its copy.
  static let beyondReading: [UInt32] = [
    // execve, execveat
    59, 322,
    // socket, connect, accept, bind, listen, accept4
    41, 42, 43, 49, 50, 288,
    // ptrace, process_vm_readv, process_vm_writev, pidfd_getfd
    101, 310, 311, 438,
    // io_uring_setup, _enter, _register: they would make calls past this filter
    425, 426, 427,
    // pivot_root, chroot, mount, umount2, swapon, reboot, unshare, setns, open_by_handle_at
    155, 161, 165, 166, 167, 169, 272, 308, 304,
    // open_tree, move_mount, fsopen, fsmount
    428, 429, 430, 432,
    // init_module, delete_module, kexec_load, finit_module, kexec_file_load, bpf, perf_event_open, userfaultfd
    175, 176, 246, 313, 320, 321, 298, 323,
    // add_key, request_key, keyctl
    248, 249, 250,
  ]
  /// kill, socketpair
  static let ofWorkers: [UInt32] = [62, 53]

  private static let clone: UInt32 = 56
  private static let fork: UInt32 = 57
  private static let vfork: UInt32 = 58
  private static let clone3: UInt32 = 435
  private static let seccomp = 317
  /// CLONE_THREAD
  private static let isThread: UInt32 = 0x10000

  // MARK: The system's numbers

  private static let setFilter = 1
  private static let isAvailable = 2
  /// SECCOMP_FILTER_FLAG_TSYNC
  private static let allThreads = 1
  private static let load: UInt16 = 0x20
  private static let equals: UInt16 = 0x15
  private static let isAtLeast: UInt16 = 0x35
  private static let hasBits: UInt16 = 0x45
  private static let answer: UInt16 = 0x06
  /// Where the filter finds what it looks at.
  private static let number: UInt32 = 0
  private static let machine: UInt32 = 4
  private static let firstArgument: UInt32 = 16
  private static let x86: UInt32 = 0xC000_003E
  private static let allow: UInt32 = 0x7FFF_0000
  private static let kill: UInt32 = 0x8000_0000

  private static func error(_ code: Int32) -> UInt32 { 0x0005_0000 | UInt32(code) }
}
