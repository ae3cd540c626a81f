import Foundation
import Testing

@testable import Extraction

/// Where what reads pictures is looked for.
struct ReaderFilesTests {
  private let system = ["/usr/local/share/yusuan/ocr", "/usr/share/yusuan/ocr"]

  @Test(arguments: [
    (["YUSUAN_OCR_FOLDER": "/own", "HOME": "/home/a"], ["/own"]),
    (["XDG_DATA_HOME": "/data", "HOME": "/home/a"], ["/data/yusuan/ocr"]),
    (["XDG_DATA_HOME": "data", "HOME": "/home/a"], ["/home/a/.local/share/yusuan/ocr"]),
    (["HOME": "/home/a"], ["/home/a/.local/share/yusuan/ocr"]),
  ])
  func theEnvironmentNamesThem(environment: [String: String], first: [String]) {
    let expected = environment["YUSUAN_OCR_FOLDER"] == nil ? first + system : first
    #expect(ReaderFiles.folders(environment) == expected)
  }

  /// A service's environment may have no HOME.
  @Test func aUserWithoutHomeHasOneInTheSystem() throws {
    let entry = try #require(getpwuid(getuid()))
    let home = String(cString: entry.pointee.pw_dir)
    #expect(ReaderFiles.folders([:]) == [home + "/.local/share/yusuan/ocr"] + system)
  }
}
