import Testing

/// The package in Sources/python, with this program.
struct PythonPackageTests {
  @Test(.enabled(if: Program.hasReaders, "scripts/setup --test installs pandas and polars"))
  func itReadsWhatTheProgramReads() throws {
    let root = Program.packageRoot.path
    let outcome = try Program.run(
      script: """
        export YUSUAN="$(command -v yusuan)" PYTHONPATH='\(root)/Sources/python' PYTHONDONTWRITEBYTECODE=1
        '\(Program.readers)/python3' -m unittest discover --start-directory '\(root)/Tests/python'
        """)
    #expect(outcome.exitCode == 0, "\(outcome.errorText)")
    #expect(outcome.errorText.hasSuffix("\n\nOK\n"))
  }

  /// What its page shows runs as it stands.
  @Test(.enabled(if: Program.hasReaders, "scripts/setup --test installs pandas and polars"))
  func theExampleOfItsPageRuns() throws {
    let root = Program.packageRoot.path
    let outcome = try Program.run(
      script: """
        export YUSUAN="$(command -v yusuan)" PYTHONPATH='\(root)/Sources/python' PYTHONDONTWRITEBYTECODE=1
        sed -n '/^```python/,/^```/p' '\(root)/Sources/python/README.md' | sed '/^```/d' > example.py
        '\(Program.readers)/python3' example.py
        """)
    #expect(
      outcome.outputText == """
        重庆市渝北区人民政府办公室 2024
        34003724.85
        seed-rlab.pdf 0
        seed-writer.pdf 0
        <1 tables with values: 3 expenditure>
        not_found

        """, "\(outcome.errorText)")
  }
}
