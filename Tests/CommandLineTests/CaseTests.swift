import Foundation
import Testing

@testable import yusuan

/// A case is a folder under `cases`: `cmd` is a bash script; `expout` and `experr` are what it prints, each missing
/// where nothing is; `excode` is its exit code, missing for 0; where a script `unless` ends well the case is left out.
/// `{VERSION}` in them is the program's version.
struct CaseTests {
  struct Case: CustomTestStringConvertible {
    var folder: URL
    var testDescription: String { folder.lastPathComponent }

    func text(_ name: String) -> String? { try? String(contentsOf: folder.appending(path: name), encoding: .utf8) }
  }

  static let cases: [Case] = {
    let folder = Program.packageRoot.appending(path: "Tests/CommandLineTests/cases")
    let found = try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    return (found ?? []).map(Case.init).sorted { $0.testDescription < $1.testDescription }
  }()

  @Test func casesAreFound() {
    #expect(Self.cases.count >= 30)
  }

  @Test(arguments: cases)
  func printsWhatIsExpected(_ testCase: Case) throws {
    let script = try #require(testCase.text("cmd"))
    if let unless = testCase.text("unless"), try Program.run(script: unless).exitCode == 0 { return }
    let outcome = try Program.run(script: script)
    try Golden.expect(generalized(outcome.output), equals: testCase.folder.appending(path: "expout"))
    try Golden.expect(generalized(outcome.errors), equals: testCase.folder.appending(path: "experr"))
    let code = outcome.exitCode == 0 ? Data() : Data("\(outcome.exitCode)\n".utf8)
    try Golden.expect(code, equals: testCase.folder.appending(path: "excode"))
  }

  private func generalized(_ data: Data) -> Data {
    Data(String(decoding: data, as: UTF8.self).replacing(Yusuan.version, with: "{VERSION}").utf8)
  }
}
