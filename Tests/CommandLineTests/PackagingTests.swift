import Foundation
import Testing

/// What `scripts/package` says before it builds; `--prove` tries what it makes, in continuous integration.
struct PackagingTests {
  private func package(_ arguments: String) throws -> Program.Outcome {
    let root = Program.packageRoot.path
    return try Program.run(
      script: """
        mkdir bin; for tool in bash dirname sed; do ln -s "$(command -v $tool)" bin/; done
        PATH=$PWD/bin '\(root)/scripts/package' \(arguments)
        """)
  }

  @Test func withoutBuildahNoImageIsMade() throws {
    let outcome = try package("container")
    #expect(outcome.exitCode == 0)
    #expect(outcome.errorText == "package: no image made: buildah is not installed.\n")
  }

  @Test(arguments: ["", "rpm", "deb --prove --unknown"])
  func whatIsNotUnderstoodMakesNothing(arguments: String) throws {
    let outcome = try package(arguments)
    #expect(outcome.exitCode == 2)
    #expect(
      outcome.errorText.contains("usage: scripts/package wheel|deb|container")
        || outcome.errorText.contains("--unknown"))
  }
}
