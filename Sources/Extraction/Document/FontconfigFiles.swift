import Glibc

/// Where fonts and their lists are by fontconfig's files, read without fontconfig: it takes as long for the rules in them as
/// poppler for a page, and most documents bring their fonts.
struct FontconfigFiles {
  /// The folders of fonts and of their lists, and what names them as far as it lies elsewhere than usual.
  private(set) var places: [String] = []

  private let folder: String
  private let variable: (String) -> String?

  /// Nil where one of the files says of folders what only fontconfig understands.
  ///
  /// - Parameters:
  ///   - folder: has `fonts.conf`, the first of the files.
  ///   - variable: what the environment says; an empty value is none.
  init?(in folder: String = "/etc/fonts", _ variable: @escaping (String) -> String? = Self.variable) {
    (self.folder, self.variable) = (folder, variable)
    let ownWays = ["FONTCONFIG_FILE", "FONTCONFIG_PATH", "FONTCONFIG_SYSROOT"]
    guard ownWays.allSatisfy({ variable($0) == nil }), read("\(folder)/fonts.conf", depth: 0) else { return nil }
  }

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// - Returns: whether all that it says of folders is understood. A file that is not there says nothing.
  private mutating func read(_ file: String, depth: Int) -> Bool {
    guard depth < Self.deepest else { return false }
    let descriptor = open(file, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return true }
    defer { close(descriptor) }
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: Self.longest) { buffer, count in
      let got = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      (count, failure) = got < 0 ? (0, errno) : (got, 0)
    }
    if failure == EISDIR { return readAll(in: file, depth: depth) }
    guard failure == 0, bytes.count < Self.longest else { return false }
    if !isUsual(file) { places.append(file) }
    var rest = bytes[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[(start + 1)...]
      guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { return false }
      let tag = rest[..<end]
      if tag.starts(with: "!--".utf8) {
        guard let close = Self.endOfComment(rest) else { return false }
        rest = rest[close...]
        continue
      }
      if tag.starts(with: "![".utf8) || tag.starts(with: "!ENTITY".utf8) { return false }
      rest = rest[(end + 1)...]
      // Nearly all are rules.
      guard Self.namesOfFolders.contains(where: { tag.starts(with: $0) }) else { continue }
      let words = tag.split { $0 <= 0x20 }.map { String(decoding: $0, as: UTF8.self) }
      guard let name = words.first, !["reset-dirs", "reset-dirs/", "remap-dir"].contains(name) else { return false }
      guard ["dir", "cachedir", "include"].contains(name) else { continue }
      guard let close = rest.firstIndex(of: UInt8(ascii: "<")) else { return false }
      let path = String(decoding: rest[..<close], as: UTF8.self)
      guard take(name, words.dropFirst(), path, depth: depth) else { return false }
    }
    return true
  }

  private mutating func readAll(in folder: String, depth: Int) -> Bool {
    guard let entries = opendir(folder) else { return true }
    defer { closedir(entries) }
    if !isUsual(folder) { places.append(folder) }
    while let entry = readdir(entries) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.utf8.reversed().starts(with: ".conf".utf8.reversed()), !read("\(folder)/\(name)", depth: depth + 1) {
        return false
      }
    }
    return true
  }

  /// - Parameter attributes: as they are written.
  private mutating func take(_ name: String, _ attributes: ArraySlice<String>, _ text: String, depth: Int) -> Bool {
    let harmless = ["ignore_missing=\"yes\"", "ignore_missing=\"no\"", "deprecated=\"yes\""]
    let others = attributes.filter { !harmless.contains($0) }
    guard others.isEmpty || others == ["prefix=\"xdg\""], !text.utf8.contains(where: { $0 <= 0x20 || $0 == 0x26 }),
      let first = text.utf8.first
    else { return false }
    let path: String
    if !others.isEmpty {
      if name == "dir", let shared = variable("XDG_DATA_DIRS") {
        places += shared.split(separator: ":").map { "\($0)/\(text)" }
      }
      guard let base = base(of: name) else { return true }
      path = "\(base)/\(text)"
    } else if first == UInt8(ascii: "~") {
      guard let home = variable("HOME") else { return true }
      path = home + text.dropFirst()
    } else if first == UInt8(ascii: "/") {
      path = text
    } else if name == "include" {
      path = "\(folder)/\(text)"
    } else {
      return false
    }
    if name == "include" { return read(path, depth: depth + 1) }
    places.append(path)
    return true
  }

  /// The folder of a person's fonts, of their lists, or of what names them (XDG Base Directory Specification).
  private func base(of name: String) -> String? {
    let (key, usual) =
      switch name {
      case "dir": ("XDG_DATA_HOME", ".local/share")
      case "cachedir": ("XDG_CACHE_HOME", ".cache")
      default: ("XDG_CONFIG_HOME", ".config")
      }
    return variable(key) ?? variable("HOME").map { "\($0)/\(usual)" }
  }

  /// Whether a file may be opened anyhow: it lies where such files usually do, and is no link that leads elsewhere.
  private func isUsual(_ file: String) -> Bool {
    guard file.utf8.starts(with: "/etc/fonts/".utf8) else { return file.utf8.starts(with: "/usr/".utf8) }
    let start = Array("/usr/".utf8)
    var target = start
    return readlink(file, &target, target.count) < 0 || target == start
  }

  private static func endOfComment(_ bytes: ArraySlice<UInt8>) -> Int? {
    bytes.indices.dropLast(2).first { bytes[$0...].starts(with: "-->".utf8) }.map { $0 + 3 }
  }

  /// What tags that say something of folders begin with.
  private static let namesOfFolders = ["dir", "cachedir", "include", "reset-dirs", "remap-dir"].map { Array($0.utf8) }
  /// How many files may name one another.
  private static let deepest = 8
  /// No such file is as long in bytes.
  private static let longest = 1 << 15
}
