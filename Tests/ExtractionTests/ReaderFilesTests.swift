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

  /// Who has the list may be another process or machine.
  @Test func theListOfUsersIsNotAskedWhereTheyAreFoundWithoutIt() throws {
    let user = FileManager.default.temporaryDirectory.appending(path: "yusuan-\(UUID().uuidString)").path
    let folder = user + "/.local/share/yusuan/ocr"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: user) }
    for name in [ReaderFiles.runtimeName, ReaderFiles.modelName] {
      #expect(ReaderFiles.folders(["HOME": user]) == [folder, try #require(home)] + system)
      try Data().write(to: URL(filePath: "\(folder)/\(name)"))
    }
    #expect(ReaderFiles.folders(["HOME": user]) == [folder] + system)
    #expect(ReaderFiles.installed(in: ReaderFiles.folders(["HOME": user]))?.runtime.hasPrefix(folder) == true)
  }
}
