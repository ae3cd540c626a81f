import Foundation

/// The built program, and the folder of the package it belongs to.
enum Program {
  static let packageRoot = URL(filePath: #filePath).appending(path: "../../..").standardizedFileURL

  /// The program lies beside the test bundle.
  static let folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().standardizedFileURL

  /// Where the programs of Python are that read datasets in the tests, from PyPI.
  static let readers = packageRoot.appending(path: ".build/readers/bin").path
  static let hasReaders = FileManager.default.fileExists(atPath: readers + "/complete")

  static let hasSpark =
    hasReaders && FileManager.default.fileExists(atPath: readers + "/spark-submit")
    && (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains {
      FileManager.default.isExecutableFile(atPath: "\($0)/java")
    }

  struct Outcome {
    var output: Data
    var errors: Data
    var exitCode: Int32

    var outputText: String { String(decoding: output, as: UTF8.self) }
    var errorText: String { String(decoding: errors, as: UTF8.self) }
  }

  /// Runs a script in bash, in a folder made for it that has links to samples and fixtures, with the program on PATH.
  static func run(script: String) throws -> Outcome {
    let workplace = FileManager.default.temporaryDirectory.appending(path: "yusuan-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: workplace, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: workplace) }
    let links = ["samples": "samples", "fixtures": "Tests/CommandLineTests/fixtures"]
    for (name, target) in links {
      try FileManager.default.createSymbolicLink(
        at: workplace.appending(path: name), withDestinationURL: packageRoot.appending(path: target))
    }
    // Files, not pipes: a pipe that nobody empties stops the program.
    let captured = try ["stdout", "stderr"].map { name in
      let url = FileManager.default.temporaryDirectory.appending(path: "\(workplace.lastPathComponent).\(name)")
      try Data().write(to: url)
      return url
    }
    defer { for url in captured { try? FileManager.default.removeItem(at: url) } }

    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", script]
    process.currentDirectoryURL = workplace
    var environment = ProcessInfo.processInfo.environment
    environment["PATH"] = folder.path + ":" + (environment["PATH"] ?? "/usr/bin:/bin")
    // Help is set to the width of the terminal.
    environment["COLUMNS"] = "80"
    // Messages follow the locale; a case that asks for another sets it.
    for name in ["LC_ALL", "LC_MESSAGES"] { environment[name] = nil }
    environment["LANG"] = "C.UTF-8"
    // Whether what reads pictures is installed here must not show; a case that wants it sets the folder.
    environment["YUSUAN_OCR_FOLDER"] = "/nonexistent"
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: captured[0])
    process.standardError = try FileHandle(forWritingTo: captured[1])
    try process.run()
    process.waitUntilExit()
    return Outcome(
      output: try Data(contentsOf: captured[0]), errors: try Data(contentsOf: captured[1]),
      exitCode: process.terminationStatus)
  }
}
