import Glibc
import Testing

@testable import Batch

/// The filter's instructions, carried out here as the system would: also those for a processor that this one is not.
struct CallFilterTests {
  private enum Verdict: Equatable {
    case allowed
    case killed
    case refused(Int32)
  }

  /// What a filter says of a call.
  private func verdict(
    _ filter: CallFilter, _ number: UInt32, first: UInt32 = 0, audit: UInt32
  ) throws -> Verdict {
    var loaded: UInt32 = 0
    var place = 0
    while true {
      let instruction = try #require(
        filter.instructions.indices.contains(place) ? filter.instructions[place] : nil, "it runs out of the filter")
      place += 1
      var holds: Bool?
      switch instruction.code {
      case CallFilter.load:
        let values = [CallFilter.number: number, CallFilter.machine: audit, CallFilter.firstArgument: first]
        loaded = try #require(values[instruction.value])
      case CallFilter.equals: holds = loaded == instruction.value
      case CallFilter.isAtLeast: holds = loaded >= instruction.value
      case CallFilter.hasBits: holds = loaded & instruction.value != 0
      case CallFilter.answer:
        switch instruction.value {
        case CallFilter.allow: return .allowed
        case CallFilter.kill: return .killed
        default: return .refused(Int32(instruction.value & 0xFFFF))
        }
      default: Issue.record("no such instruction: \(instruction.code)")
      }
      if let holds { place += Int(holds ? instruction.ifTrue : instruction.ifFalse) }
    }
  }

  /// From the tables of the system's own headers: execve, socket, connect, ptrace; read, openat, mmap, futex; clone, clone3,
  /// kill, tgkill, prlimit64.
  private static let numbers: [Machine: [UInt32]] = [
    .x86: [59, 41, 42, 101, 0, 257, 9, 202, 56, 435, 62, 234, 302],
    .arm64: [221, 198, 203, 117, 63, 56, 222, 98, 220, 435, 129, 131, 261],
  ]

  @Test(arguments: Machine.allCases) private func aWorkersCalls(_ machine: Machine) throws {
    let numbers = try #require(Self.numbers[machine])
    let filter = CallFilter(
      refusing: CallNumber.beyondReading + CallNumber.ofWorkers, alone: 77, on: machine)
    func said(_ index: Int, _ first: UInt32 = 0) throws -> Verdict {
      try verdict(filter, numbers[index], first: first, audit: machine.auditName)
    }
    for index in 0..<4 { #expect(try said(index) == .refused(EPERM)) }
    for index in 4..<8 { #expect(try said(index) == .allowed) }
    // A thread, and a process.
    #expect(try said(8, 0x3D0F00) == .allowed)
    #expect(try said(8, 0x11) == .refused(EPERM))
    #expect(try said(9) == .refused(ENOSYS))
    #expect(try said(10, 77) == .refused(EPERM))
    // Itself, and another process.
    #expect(try said(11, 77) == .allowed)
    #expect(try said(11, 78) == .refused(EPERM))
    #expect(try said(12) == .allowed)
    #expect(try said(12, 78) == .refused(EPERM))
    for other in Machine.allCases where other != machine {
      #expect(try verdict(filter, numbers[4], audit: other.auditName) == .killed)
    }
  }

  @Test func theCallsOfAnotherABIAreRefused() throws {
    let filter = CallFilter(refusing: [], alone: nil, on: .x86)
    #expect(try verdict(filter, 0x4000_0000 + 59, audit: Machine.x86.auditName) == .refused(EPERM))
  }

  @Test(arguments: Machine.allCases) private func whoWritesMayMakeCopies(_ machine: Machine) throws {
    let filter = CallFilter(refusing: CallNumber.beyondReading, alone: nil, on: machine)
    let numbers = try #require(Self.numbers[machine])
    #expect(try verdict(filter, numbers[8], first: 0x11, audit: machine.auditName) == .allowed)
    #expect(try verdict(filter, numbers[0], audit: machine.auditName) == .refused(EPERM))
  }
}
