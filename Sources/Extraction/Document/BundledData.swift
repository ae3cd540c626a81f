import Glibc

/// What a program that was packed with all it needs has beside it: `share/yusuan` next to the folder of the executable, with
/// the character maps, which poppler else looks for where its makers put them, and a configuration of fonts for systems
/// that have none.
package enum BundledData {
  /// Nil for a program that was not packed.
  package static let folder: String? = {
    guard let program = realpath("/proc/self/exe", nil) else { return nil }
    defer { free(program) }
    let above = String(cString: program).split(separator: "/").dropLast(2)
    let folder = "/" + above.joined(separator: "/") + "/share/yusuan"
    return PopplerData.isInstalled(in: [folder + "/poppler/cMap"]) ? folder : nil
  }()

  /// Has poppler and fontconfig find it, before either is asked for anything.
  static let isInUse: Bool = {
    guard let folder else { return false }
    if access("/etc/fonts/fonts.conf", R_OK) != 0 { setenv("FONTCONFIG_FILE", folder + "/fonts.conf", 0) }
    guard let function = dlsym(nil, setDataFolder) else { return false }
    let set = unsafeBitCast(function, to: (@convention(c) (UnsafeRawPointer) -> Void).self)
    (folder + "/poppler").withCString { bytes in
      var text = StandardString(bytes: bytes, count: strlen(bytes))
      set(&text)
    }
    return true
  }()

  /// `GlobalParamsIniter::setCustomDataDir(const std::string &)`: poppler-glib has no function for it.
  private static let setDataFolder =
    "_ZN18GlobalParamsIniter16setCustomDataDirERKNSt7__cxx1112basic_stringIcSt11char_traitsIcESaIcEEE"

  /// A string as GNU's library of C++ lays it out. poppler makes a copy of it.
  private struct StandardString {
    let bytes: UnsafePointer<CChar>
    let count: Int
    let rest = (0, 0)
  }
}
