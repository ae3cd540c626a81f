import Foundation
import Testing

/// The pages of `yusuan review`, in a browser.
struct ReviewPagesTests {
  private static let hasBrowser =
    Program.hasReaders
    && ["/usr/bin/chromium", "/usr/bin/chromedriver"].allSatisfy(FileManager.default.isExecutableFile(atPath:))

  @Test(.enabled(if: hasBrowser, "scripts/setup --test installs a browser and what drives it"))
  func theyWorkInABrowser() throws {
    let outcome = try Program.run(
      script: """
        export PYTHONDONTWRITEBYTECODE=1
        '\(Program.readers)/python3' -m unittest discover --start-directory '\(Program.packageRoot.path)/Tests/browser'
        """)
    #expect(outcome.exitCode == 0, "\(outcome.errorText)")
    #expect(outcome.errorText.hasSuffix("\n\nOK\n"))
  }
}
