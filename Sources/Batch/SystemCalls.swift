import Glibc

/// Calls of the system that Swift does not import: `fork` is kept from it, `prctl` takes any number of arguments, and
/// `prlimit` is Linux's own.
package enum SystemCalls {
  private typealias Fork = @convention(c) () -> pid_t
  private typealias Limit = @convention(c) (pid_t, CInt, UnsafePointer<rlimit>?, UnsafeMutablePointer<rlimit>?) -> CInt
  private typealias Control = @convention(c) (CInt, CUnsignedLong, CUnsignedLong, CUnsignedLong, CUnsignedLong) -> CInt

  private typealias Call = @convention(c) (CLong, CLong, CLong, CLong, CLong) -> CLong

  /// A call by its number, for those that the C library has no function for; -1 where it fails, and `errno` says why.
  static func call(_ number: Int, _ first: Int, _ second: Int, _ third: Int = 0, _ fourth: Int = 0) -> Int {
    guard let address = dlsym(nil, "syscall") else { return -1 }
    return unsafeBitCast(address, to: Call.self)(number, first, second, third, fourth)
  }

  /// Has the system give no program that this process starts more rights than it has.
  static func giveUpNewRights() { control(38, 1) }

  /// A copy of this process, in which the call gives 0; -1 where none can be made. The copy has one thread only: others
  /// may hold no lock meanwhile, as one that waits for a signal holds none.
  package static func duplicate() -> pid_t {
    guard let address = dlsym(nil, "fork") else { return -1 }
    return unsafeBitCast(address, to: Fork.self)()
  }

  /// Has the system send this process a signal when its parent ends; 0 for none.
  static func signalAtEndOfParent(_ signal: Int32) { control(1, CUnsignedLong(signal)) }

  /// Limits the address space of another process, in bytes.
  static func limit(addressSpace: Int, of process: pid_t) {
    guard let address = dlsym(nil, "prlimit") else { return }
    var limit = rlimit(rlim_cur: rlim_t(addressSpace), rlim_max: rlim_t(addressSpace))
    _ = unsafeBitCast(address, to: Limit.self)(process, CInt(RLIMIT_AS.rawValue), &limit, nil)
  }

  /// Asks for a limit of another process.
  ///
  /// - Returns: whether the system tells.
  static func limit(_ resource: __rlimit_resource, of process: pid_t, reading limit: inout rlimit) -> Bool {
    guard let address = dlsym(nil, "prlimit") else { return false }
    return unsafeBitCast(address, to: Limit.self)(process, CInt(resource.rawValue), nil, &limit) == 0
  }

  private static func control(_ option: CInt, _ argument: CUnsignedLong) {
    guard let address = dlsym(nil, "prctl") else { return }
    _ = unsafeBitCast(address, to: Control.self)(option, argument, 0, 0, 0)
  }
}
