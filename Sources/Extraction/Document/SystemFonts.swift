import Glibc

/// The fonts that fontconfig knows. One of them stands in for a font that a PDF names without embedding it; where there is
/// none, poppler draws nothing of such text, and what is seen of it is not known. poppler brings fontconfig along; its
/// headers are not needed for this.
enum SystemFonts {
  /// Whether fontconfig has been asked for its fonts and has none.
  static var areMissing: Bool {
    typealias Fonts = @convention(c) (OpaquePointer?, Int32) -> UnsafePointer<Int32>?
    guard let fonts = fontconfig("FcConfigGetFonts", Fonts.self) else { return false }
    // A set of fonts begins with their number; 0 are those of the system.
    return (fonts(nil, 0)?.pointee ?? 0) == 0
  }

  /// Whether a file tells fontconfig where fonts are, looked for where fontconfig does: to ask it makes it complain.
  static let haveConfiguration: Bool = {
    func variable(_ name: String) -> String? {
      getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    }
    let name = variable("FONTCONFIG_FILE") ?? "fonts.conf"
    let folders = (variable("FONTCONFIG_PATH") ?? "").split(separator: ":").map(String.init) + ["/etc/fonts"]
    let files = name.hasPrefix("/") ? [name] : folders.map { "\($0)/\(name)" }
    return files.contains { access($0, R_OK) == 0 }
  }()

  /// Where no file tells it, has fontconfig look where fonts usually are, before it complains of that. True in any case.
  static let areLookedFor: Bool = {
    typealias Create = @convention(c) () -> OpaquePointer?
    typealias Load = @convention(c) (OpaquePointer, UnsafePointer<CChar>, Int32) -> Int32
    typealias Set = @convention(c) (OpaquePointer) -> Int32
    guard !haveConfiguration, let create = fontconfig("FcConfigCreate", Create.self),
      let load = fontconfig("FcConfigParseAndLoadFromMemory", Load.self),
      let set = fontconfig("FcConfigSetCurrent", Set.self), let configuration = create()
    else { return true }
    _ = load(configuration, usualFolders, 1)
    _ = set(configuration)
    return true
  }()

  private static let usualFolders = """
    <?xml version="1.0"?>
    <!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
    <fontconfig>
      <dir>/usr/share/fonts</dir>
      <dir>/usr/local/share/fonts</dir>
      <cachedir>/var/cache/fontconfig</cachedir>
    </fontconfig>
    """

  /// A function of fontconfig.
  static func fontconfig<Function>(_ name: String, _ type: Function.Type) -> Function? {
    dlsym(nil, name).map { unsafeBitCast($0, to: type) }
  }
}
