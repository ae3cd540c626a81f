import Foundation
import Testing

@testable import Extraction

/// Where what reads pictures is looked for.
struct ReaderFilesTests {
  private let system = ["/usr/local/share/yusuan/ocr", "/usr/share/yusuan/ocr"]

  /// As the system's list of users has it.
  private var home: String? {
    getpwuid(getuid()).map { String(cString: $0.pointee.pw_dir) + "/.local/share/yusuan/ocr" }
  }

  @Test(arguments: [
    (["YUSUAN_OCR_FOLDER": "/own", "HOME": "/home/a"], ["/own"]),
    (["XDG_DATA_HOME": "/data", "HOME": "/home/a"], ["/data/yusuan/ocr", "+"]),
    (["XDG_DATA_HOME": "data", "HOME": "/home/a"], ["/home/a/.local/share/yusuan/ocr", "~", "+"]),
    (["HOME": "/home/a"], ["/home/a/.local/share/yusuan/ocr", "~", "+"]),
    // A service's environment may have no HOME.
    ([:], ["~", "+"]),
  ])
  func theEnvironmentNamesThemAndTheListOfUsers(environment: [String: String], folders: [String]) throws {
    let home = try #require(home)
    let expected = folders.flatMap { $0 == "+" ? system : [$0 == "~" ? home : $0] }
    #expect(ReaderFiles.folders(environment) == expected)
  }

  @Test func aHomeThatIsTheUsersIsNamedOnce() throws {
    let home = try #require(home)
    let folders = ReaderFiles.folders(["HOME": String(home.dropLast("/.local/share/yusuan/ocr".count))])
    #expect(folders == [home] + system)
  }
}
