import Glibc

/// A filter of system calls (seccomp), in the instructions of the packet filter that Linux takes.
struct CallFilter {
  /// As the system has it: eight bytes.
  struct Instruction {
    var code: UInt16
    var ifTrue: UInt8 = 0
    var ifFalse: UInt8 = 0
    var value: UInt32
  }

  private struct Program {
    var count: UInt16
    var start: UnsafePointer<Instruction>
  }

  /// The processor whose numbers are in it.
  private let target: Machine
  private(set) var instructions: [Instruction] = []

  /// - Parameters:
  ///   - refused: calls that fail with EPERM.
  ///   - process: the number of the process that it is for, where that may make no copies of itself, and neither signal nor
  ///     limit another one; threads it may always make. Nil for one that may.
  init(refusing refused: [CallNumber], alone process: pid_t?, on target: Machine) {
    self.target = target
    instructions = [
      Instruction(code: Self.load, value: Self.machine),
      Instruction(code: Self.equals, ifTrue: 1, value: target.auditName),
      Instruction(code: Self.answer, value: Self.kill),
      Instruction(code: Self.load, value: Self.number),
    ]
    if target == .x86 {
      // The calls of another ABI have other numbers.
      instructions += [
        Instruction(code: Self.isAtLeast, ifFalse: 1, value: 0x4000_0000),
        Instruction(code: Self.answer, value: Self.error(EPERM)),
      ]
    }
    for call in refused { refuse(call, EPERM) }
    if let process {
      for call in [CallNumber.fork, .vfork] { refuse(call, EPERM) }
      // Its arguments are behind a pointer; the C library does with `clone` what this does not do.
      refuse(.clone3, ENOSYS)
      refuse(.clone, unlessFirstArgument: Instruction(code: Self.hasBits, ifTrue: 1, value: Self.isThread))
      // The C library ends a process by a signal to itself, and asks for its own limits as those of nobody.
      refuse(.tgkill, unlessFirstArgument: Instruction(code: Self.equals, ifTrue: 1, value: UInt32(process)))
      refuse(.prlimit64, unlessFirstArgument: Instruction(code: Self.equals, ifTrue: 1, value: 0))
    }
    instructions.append(Instruction(code: Self.answer, value: Self.allow))
  }

  private mutating func refuse(_ call: CallNumber, _ code: Int32) {
    guard let number = call.on(target) else { return }
    instructions += [
      Instruction(code: Self.equals, ifFalse: 1, value: number),
      Instruction(code: Self.answer, value: Self.error(code)),
    ]
  }

  /// - Parameter test: goes one instruction further where the call may be made.
  private mutating func refuse(_ call: CallNumber, unlessFirstArgument test: Instruction) {
    guard let number = call.on(target) else { return }
    instructions += [
      Instruction(code: Self.equals, ifFalse: 4, value: number),
      Instruction(code: Self.load, value: Self.firstArgument),
      test,
      Instruction(code: Self.answer, value: Self.error(EPERM)),
      Instruction(code: Self.answer, value: Self.allow),
    ]
  }

  /// Puts it over all threads of this process, for good.
  ///
  /// - Returns: whether the system has done so.
  func apply() -> Bool {
    guard let seccomp = CallNumber.seccomp.on(target) else { return false }
    return instructions.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return false }
      let program = Program(count: UInt16(buffer.count), start: start)
      return withUnsafePointer(to: program) { program in
        SystemCalls.call(Int(seccomp), Self.setFilter, Self.allThreads, Int(bitPattern: program)) == 0
      }
    }
  }

  /// Whether the system has such filters, and this is a machine whose numbers are known.
  static var isThere: Bool {
    guard let seccomp = Machine.this.flatMap(CallNumber.seccomp.on) else { return false }
    let action = kill
    return withUnsafePointer(to: action) { SystemCalls.call(Int(seccomp), isAvailable, 0, Int(bitPattern: $0)) == 0 }
  }

  // MARK: The system's numbers

  /// CLONE_THREAD
  private static let isThread: UInt32 = 0x10000
  private static let setFilter = 1
  private static let isAvailable = 2
  /// SECCOMP_FILTER_FLAG_TSYNC
  private static let allThreads = 1
  static let load: UInt16 = 0x20
  static let equals: UInt16 = 0x15
  static let isAtLeast: UInt16 = 0x35
  static let hasBits: UInt16 = 0x45
  static let answer: UInt16 = 0x06
  /// Where the filter finds what it looks at.
  static let number: UInt32 = 0
  static let machine: UInt32 = 4
  static let firstArgument: UInt32 = 16
  static let allow: UInt32 = 0x7FFF_0000
  static let kill: UInt32 = 0x8000_0000

  static func error(_ code: Int32) -> UInt32 { 0x0005_0000 | UInt32(code) }
}
