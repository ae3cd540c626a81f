import Foundation
import Testing

@testable import Extraction

/// What fontconfig's files say of folders is read as fontconfig reads it, or left to it.
@Suite struct FontconfigFilesTests {
  private func places(_ text: String, _ variables: [String: String] = [:]) throws -> [String]? {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "fonts.conf")
    try Data("<?xml version=\"1.0\"?>\n<fontconfig>\(text)</fontconfig>".utf8).write(to: file)
    let found = FontconfigFiles(in: folder.path) { variables[$0] }?.places
    // The file itself lies elsewhere than usual.
    #expect(found == nil || found?.first == file.path)
    return found.map { Array($0.dropFirst()) }
  }

  @Test func foldersAreTakenAsTheyAreNamed() throws {
    let home = ["HOME": "/home/a"]
    #expect(try places("<dir>/opt/fonts</dir>") == ["/opt/fonts"])
    #expect(try places("<dir>~/.fonts</dir>", home) == ["/home/a/.fonts"])
    #expect(try places("<dir>~/.fonts</dir>") == [])
    #expect(try places("<dir prefix=\"xdg\">fonts</dir>", home) == ["/home/a/.local/share/fonts"])
    #expect(try places("<cachedir prefix=\"xdg\">f</cachedir>", ["XDG_CACHE_HOME": "/c"]) == ["/c/f"])
    #expect(
      try places("<dir prefix=\"xdg\">fonts</dir>", ["XDG_DATA_HOME": "/d", "XDG_DATA_DIRS": "/e:/f"])
        == ["/e/fonts", "/f/fonts", "/d/fonts"])
    #expect(try places("<!-- <dir>/no</dir> --><match><test name=\"a\"/></match><dir>/yes</dir>") == ["/yes"])
  }

  @Test(arguments: [
    "<dir salt=\"a\">/opt</dir>", "<dir>fonts</dir>", "<dir prefix=\"cwd\">fonts</dir>", "<dir>/a&amp;b</dir>",
    "<dir> /opt </dir>", "<reset-dirs/>", "<reset-dirs />", "<remap-dir as-path=\"/a\">/b</remap-dir>",
    "<![CDATA[<dir>]]>", "<!-- ",
  ])
  func whatOnlyFontconfigUnderstandsIsLeftToIt(text: String) throws { #expect(try places(text) == nil) }

  @Test(arguments: ["FONTCONFIG_FILE", "FONTCONFIG_PATH", "FONTCONFIG_SYSROOT"])
  func otherFilesAreLeftToIt(variable: String) throws { #expect(try places("", [variable: "/x"]) == nil) }

  @Test func filesThatAreNamedAreReadToo() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    let more = folder.appending(path: "conf.d")
    try FileManager.default.createDirectory(at: more, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    func write(_ text: String, _ file: URL) throws { try Data(text.utf8).write(to: file) }
    try write("<include ignore_missing=\"yes\">conf.d</include>", folder.appending(path: "fonts.conf"))
    try write("<dir>/one</dir><include ignore_missing=\"yes\">none.conf</include>", more.appending(path: "10-a.conf"))
    try write("<dir>/none</dir>", more.appending(path: "README"))
    let places = FontconfigFiles(in: folder.path) { _ in nil }?.places ?? []
    #expect(places.contains("/one"))
    #expect(!places.contains("/none"))
    #expect(places.contains(more.path))
    // A file that names itself is fontconfig's affair.
    try write("<include>\(folder.path)/fonts.conf</include>", more.appending(path: "20-b.conf"))
    #expect(FontconfigFiles(in: folder.path) { _ in nil } == nil)
  }

  /// The folders of this machine's fonts are those that fontconfig itself names.
  @Test func nothingThatFontconfigNamesIsMissing() throws {
    let own = try #require(FontconfigFiles()?.places)
    func covers(_ place: String, _ other: String) -> Bool { other == place || other.hasPrefix(place + "/") }
    for place in ReadingFiles.placesByFontconfig() {
      #expect((own + ["/usr", "/etc/fonts"]).contains { covers($0, place) }, "\(place)")
    }
  }
}
