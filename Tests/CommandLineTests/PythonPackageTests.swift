import Testing

/// The package in Sources/python, with this program.
struct PythonPackageTests {
  @Test(.enabled(if: Program.hasReaders, "scripts/setup --test installs pandas and polars"))
  func itReadsWhatTheProgramReads() throws {
    let root = Program.packageRoot.path
    let outcome = try Program.run(
      script: """
        export YUSUAN="$(command -v yusuan)" PYTHONPATH='\(root)/Sources/python' PYTHONDONTWRITEBYTECODE=1
        '\(Program.readers)/python3' -m unittest discover --start-directory '\(root)/Tests/python' --pattern test_yusuan.py
        """)
    #expect(outcome.exitCode == 0, "\(outcome.errorText)")
    #expect(outcome.errorText.hasSuffix("\n\nOK\n"))
  }

  /// In `local[2]`, over documents that crash, hang, are huge and broken, against what a batch gives.
  @Test(.enabled(if: Program.hasSpark, "scripts/setup --test installs pyspark and a Java"))
  func sparkGivesWhatABatchGives() throws {
    let root = Program.packageRoot.path
    let outcome = try Program.run(
      script: """
        export YUSUAN="$(command -v yusuan)" PYTHONPATH='\(root)/Sources/python' PYTHONDONTWRITEBYTECODE=1 SPARK_LOCAL_IP=127.0.0.1
        '\(Program.readers)/python3' -W ignore -m unittest discover --start-directory '\(root)/Tests/python' --pattern test_spark.py
        """)
    #expect(outcome.exitCode == 0, "\(outcome.errorText.suffix(3000))")
    #expect(outcome.errorText.contains("\n\nOK\n"))
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
