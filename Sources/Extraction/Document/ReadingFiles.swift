import Glibc

/// What reading documents needs of the system's files, wherever they are: fonts, character maps, libraries, and what reads
/// pictures.
package enum ReadingFiles {
  /// Files and folders, with all that is in them. Some may not be there.
  package static var places: [String] {
    // fontconfig is asked below, and is to know its configuration by then.
    _ = BundledData.isInUse
    let readers = ReaderFiles.installed().map { [$0.runtime, $0.model] } ?? []
    return fixed + chosen + PopplerData.folders + ReaderFiles.folders() + readers.compactMap(realFolder)
      + [BundledData.folder].compactMap(\.self)
      + (FontconfigFiles()?.places ?? placesByFontconfig())
  }

  /// Where the environment says that libraries and the data of Tesseract are.
  private static var chosen: [String] {
    ["LD_LIBRARY_PATH", "TESSDATA_PREFIX"].flatMap { name -> [String] in
      guard let value = getenv(name) else { return [] }
      return String(cString: value).split(separator: ":").map(String.init).filter { $0.hasPrefix("/") }
    }
  }

  /// Nothing of a person's or of another program's is in them. The processors are counted by what computes with several.
  private static let fixed = [
    "/usr", "/lib", "/lib64", "/etc/fonts", "/etc/ld.so.cache", "/etc/localtime", "/dev/urandom",
    "/proc/self", "/proc/cpuinfo", "/proc/meminfo", "/sys/devices/system",
  ]

  /// The folder of the file that a link leads to.
  private static func realFolder(of path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real).lastIndex(of: "/").map { String(String(cString: real)[..<$0]) }
  }

  private typealias Load = @convention(c) () -> OpaquePointer?
  private typealias List = @convention(c) (OpaquePointer) -> OpaquePointer?
  private typealias Next = @convention(c) (OpaquePointer) -> UnsafePointer<CChar>?
  private typealias Free = @convention(c) (OpaquePointer) -> Void

  /// The folders of fonts and of their lists, and the files that name them, as fontconfig itself says; none where no file does, as the usual
  /// folders are among the fixed places.
  static func placesByFontconfig() -> [String] {
    guard SystemFonts.haveConfiguration, let load = SystemFonts.fontconfig("FcInitLoadConfig", Load.self),
      let next = SystemFonts.fontconfig("FcStrListNext", Next.self),
      let done = SystemFonts.fontconfig("FcStrListDone", Free.self),
      let destroy = SystemFonts.fontconfig("FcConfigDestroy", Free.self), let configuration = load()
    else { return [] }
    defer { destroy(configuration) }
    return ["FcConfigGetFontDirs", "FcConfigGetCacheDirs", "FcConfigGetConfigFiles"].flatMap { name -> [String] in
      guard let list = SystemFonts.fontconfig(name, List.self)?(configuration) else { return [] }
      defer { done(list) }
      var places: [String] = []
      while let place = next(list) { places.append(String(cString: place)) }
      return places
    }
  }
}
