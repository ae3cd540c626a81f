import Diagnostics
import Foundation
import Testing

@testable import Extraction

@Suite struct ExtractionErrorTests {
  private func error(_ bytes: [UInt8], password: String? = nil) -> ExtractionError? {
    #expect(throws: ExtractionError.self) { try openSource(bytes: bytes, name: "x.pdf", password: password) }
  }

  private func withFile(_ bytes: [UInt8], _ body: (URL) throws -> Void) throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString + ".pdf")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    try body(file)
  }

  @Test func noSuchFile() {
    #expect(throws: ExtractionError.notFound(file: "/no/such/file.pdf")) {
      try openSource(path: "/no/such/file.pdf")
    }
  }

  @Test func folder() {
    let folder = FileManager.default.temporaryDirectory.path
    #expect(throws: ExtractionError.isADirectory(file: folder)) { try openSource(path: folder) }
  }

  private func withPipe(_ body: (String) throws -> Void) throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString + ".pdf").path
    try #require(mkfifo(path, 0o600) == 0)
    defer { unlink(path) }
    try body(path)
  }

  @Test func aPipeToWhichNothingWritesIsGivenUp() throws {
    try withPipe { path in
      let error = #expect(throws: ExtractionError.self) { try openSource(path: path) }
      guard case .unreadableFile(file: path, _) = error else {
        Issue.record("another error: \(String(describing: error))")
        return
      }
    }
  }

  @Test func aPipeIsReadHoweverSlowlyItIsWritten() throws {
    try withPipe { path in
      let bytes = HandmadePDF("BT /F 9 Tf 20 20 Td (shown) Tj ET").bytes
      let writer = Thread {
        usleep(100_000)
        let file = FileHandle(forWritingAtPath: path)
        usleep(100_000)
        try? file?.write(contentsOf: bytes.prefix(50))
        usleep(100_000)
        try? file?.write(contentsOf: bytes.dropFirst(50))
        try? file?.close()
      }
      writer.start()
      let source = try openSource(path: path)
      #expect(source.pageCount == 1)
    }
  }

  @Test(.enabled(if: geteuid() != 0, "the superuser may read everything"))
  func noPermission() throws {
    try withFile(HandmadePDF("").bytes) { file in
      try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: file.path)
      #expect(throws: ExtractionError.permissionDenied(file: file.path)) { _ = try openSource(path: file.path) }
    }
  }

  @Test func errorNumbersOfTheSystem() {
    #expect(ExtractionError(systemError: EACCES, file: "x.pdf") == .permissionDenied(file: "x.pdf"))
    #expect(ExtractionError(systemError: ENOTDIR, file: "x.pdf") == .notFound(file: "x.pdf"))
    guard case .unreadableFile(file: "x.pdf", reason: let reason) = ExtractionError(systemError: EIO, file: "x.pdf")
    else {
      Issue.record("an input/output error must be reported as an unreadable file")
      return
    }
    #expect(reason.english == "Input/output error" && reason.chinese == "输入或输出错误")
  }

  @Test func emptyFile() throws {
    #expect(error([]) == .empty(file: "x.pdf"))
    try withFile([]) { file in
      #expect(throws: ExtractionError.empty(file: file.path)) { _ = try openSource(path: file.path) }
    }
  }

  @Test func neitherPDFNorText() {
    #expect(error([0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 1]) == .notAPDF(file: "x.pdf"))
  }

  @Test(arguments: [
    "<!DOCTYPE html>\n<html><head><title>404</title>", "\r\n  <HTML>\n<body>", "\u{FEFF}<html lang=\"zh\">",
    "<?xml version=\"1.0\"?>\n<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\">",
    "<!-- saved from url=(0014)about:internet -->\n<html>", "<script>location.href='/login'</script>",
  ])
  func webPage(text: String) {
    #expect(error(Array(text.utf8)) == .webPage(file: "x.pdf"))
    #expect(
      error([0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }) == .webPage(file: "x.pdf"))
  }

  @Test func textThatTellsOfAWebPageIsText() throws {
    #expect(try openSource(bytes: Array("见 <html> 与 <body>\n合计\t1\n".utf8), name: "x.txt").pageCount == 1)
  }

  @Test func textInNoKnownEncoding() {
    #expect(error([0x41, 0xFF, 0xFF, 0x0A]) == .unsupportedText(file: "x.pdf"))
  }

  @Test func truncated() {
    let bytes = HandmadePDF("20 30 m 180 30 l S").bytes
    guard case .damaged(file: "x.pdf", _) = error(Array(bytes.prefix(120))) else {
      Issue.record("a document cut short must be reported as damaged")
      return
    }
  }

  @Test func zeroPages() {
    #expect(error(HandmadePDF(pages: []).bytes) == .zeroPages(file: "x.pdf"))
  }

  @Test func encryptedNeedsItsPassword() throws {
    #expect(error(EncryptedDocuments.needsPassword) == .encrypted(file: "x.pdf", passwordGiven: false))
    #expect(
      error(EncryptedDocuments.needsPassword, password: "shut") == .encrypted(file: "x.pdf", passwordGiven: true))
    let source = try openSource(bytes: EncryptedDocuments.needsPassword, name: "x.pdf", password: "open")
    #expect(try source.page(1).text == "secret")
  }

  @Test func ownerOnlyEncryptionNeedsNone() throws {
    let source = try openSource(bytes: EncryptedDocuments.ownerOnly, name: "x.pdf")
    _ = try openSource(bytes: EncryptedDocuments.ownerOnly, name: "x.pdf", password: "of others")
    #expect(try source.page(1).text == "secret")
  }

  @Test func pageOutOfRange() throws {
    let source = try HandmadePDF("").source()
    #expect(throws: ExtractionError.unreadablePage(file: "handmade.pdf", number: 2, count: 1)) { try source.page(2) }
    #expect(throws: ExtractionError.unreadablePage(file: "handmade.pdf", number: 0, count: 1)) { try source.page(0) }
  }

  @Test func eachCaseIsOneSentenceThatNamesTheFile() {
    let cases: [ExtractionError] = [
      .notFound(file: "a.pdf"), .isADirectory(file: "a.pdf"), .permissionDenied(file: "a.pdf"),
      .unreadableFile(file: "a.pdf", reason: BilingualText(systemError: EIO)), .empty(file: "a.pdf"),
      .notAPDF(file: "a.pdf"),
      .damaged(file: "a.pdf", reason: BilingualText("cut short", "不完整")),
      .encrypted(file: "a.pdf", passwordGiven: false),
      .encrypted(file: "a.pdf", passwordGiven: true), .zeroPages(file: "a.pdf"),
      .unreadablePage(file: "a.pdf", number: 3, count: 5), .unsupportedText(file: "a.pdf"),
    ]
    for error in cases {
      #expect(error.description.contains("“a.pdf”") && error.description.hasSuffix("."))
      #expect(error.text.chinese.contains("“a.pdf”") && error.text.chinese.hasSuffix("。"))
    }
    #expect(Set(cases.map(\.text.english)).count == cases.count)
    #expect(Set(cases.map(\.text.chinese)).count == cases.count)
  }
}
