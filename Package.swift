// swift-tools-version: 6.0
import PackageDescription

// One target per room, in the order the data flows through them; a target imports only rooms to its left.
// Documentation/architecture.md draws the picture.
let parser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let sqlite = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
// Its functions in C, for what goes into a database by the million.
let sqliteFunctions = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")

let package = Package(
  name: "yusuan",
  products: [
    .executable(name: "yusuan", targets: ["yusuan"]),
    .library(name: "YusuanKit", targets: ["YusuanKit"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.0.0"),
    // Builds the library's pages (scripts/documentation); nothing that is built for use needs it.
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CPoppler",
      pkgConfig: "poppler-glib",
      providers: [.apt(["libpoppler-glib-dev"])]
    ),
    // Headers alone: the libraries are opened while the program runs, where they are installed.
    .systemLibrary(name: "COnnxRuntime"),
    .systemLibrary(name: "CXlsxWriter"),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "Diagnostics"),
    .target(name: "Normalization"),
    .target(name: "Extraction", dependencies: ["CPoppler", "COnnxRuntime", "Diagnostics"]),
    .target(name: "Reconstruction", dependencies: ["Diagnostics", "Normalization", "Extraction"]),
    .target(name: "Disclosure", dependencies: ["Diagnostics", "Normalization", "Extraction", "Reconstruction"]),
    .target(
      name: "Verification",
      dependencies: ["Diagnostics", "Normalization", "Extraction", "Reconstruction", "Disclosure"]),
    .target(name: "Inspection", dependencies: ["Normalization", "Extraction", "Reconstruction", "Disclosure"]),
    .target(
      name: "Emission", dependencies: ["Diagnostics", "Normalization", "Extraction", "Reconstruction", "Disclosure"]),
    .target(
      name: "Reading",
      dependencies: [
        "Diagnostics", "Normalization", "Extraction", "Reconstruction", "Disclosure", "Verification", "Inspection",
        "Emission",
      ]
    ),
    // The library's face, the only room with `public`. The rooms are the program's own and change without notice, so
    // that none of their types may show through.
    .target(
      name: "YusuanKit", dependencies: ["Diagnostics", "Extraction", "Disclosure", "Emission", "Reading"],
      swiftSettings: [.enableUpcomingFeature("InternalImportsByDefault")]),
    .target(name: "Files", dependencies: ["Diagnostics", "Extraction", "Disclosure", "Emission", "Reading"]),
    .target(name: "Serving", dependencies: ["Diagnostics", "Files"]),
    .target(
      name: "Dataset",
      dependencies: [
        "CZlib", "CXlsxWriter", "Diagnostics", "Extraction", "Reconstruction", "Disclosure", "Verification", "Emission",
        "Reading",
        "Files", sqlite, sqliteFunctions,
      ]),
    .target(
      name: "Review",
      dependencies: [
        "Diagnostics", "Normalization", "Extraction", "Reconstruction", "Disclosure", "Inspection", "Emission",
        "Reading", "Dataset",
      ],
      resources: [
        .embedInCode("Assets/review.css"), .embedInCode("Assets/review.js"), .embedInCode("Assets/list.js"),
      ]),
    .target(
      name: "Batch",
      dependencies: ["Diagnostics", "Extraction", "Disclosure", "Emission", "Reading", "Files", "Dataset", sqlite]),
    .executableTarget(
      name: "yusuan",
      dependencies: [
        "Diagnostics", "Extraction", "Disclosure", "Emission", "Reading", "Review", "Files", "Serving",
        "Dataset", "Batch", parser,
      ]
    ),
    .target(
      name: "TestSupport",
      dependencies: [
        "Diagnostics", "Normalization", "Extraction", "Reconstruction", "Disclosure", "Verification", "Reading",
      ],
      path: "Tests/TestSupport"),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"]),
    .testTarget(name: "NormalizationTests", dependencies: ["Normalization"]),
    .testTarget(name: "ExtractionTests", dependencies: ["Diagnostics", "Extraction"]),
    .testTarget(name: "ReconstructionTests", dependencies: ["Diagnostics", "Extraction", "Reconstruction"]),
    .testTarget(
      name: "DisclosureTests",
      dependencies: ["Diagnostics", "Extraction", "Normalization", "Reconstruction", "Disclosure", "TestSupport"]),
    .testTarget(
      name: "VerificationTests",
      dependencies: [
        "Diagnostics", "Extraction", "Normalization", "Reconstruction", "Disclosure", "Verification", "Reading",
        "TestSupport",
      ]),
    .testTarget(
      name: "InspectionTests", dependencies: ["Extraction", "Reconstruction", "Disclosure", "Inspection"]),
    .testTarget(
      name: "EmissionTests",
      dependencies: ["Diagnostics", "Extraction", "Reconstruction", "Disclosure", "Emission", "TestSupport"]),
    .testTarget(
      name: "ReadingTests",
      dependencies: [
        "Diagnostics", "Extraction", "Normalization", "Reconstruction", "Disclosure", "Emission", "Reading",
        "TestSupport",
      ],
      exclude: ["unlabelled-columns.tsv", "unlabelled-expectations.tsv"]),
    .testTarget(name: "YusuanKitTests", dependencies: ["Disclosure", "YusuanKit"]),
    .testTarget(name: "FilesTests", dependencies: ["Disclosure", "Emission", "Reading", "Files", "TestSupport"]),
    .testTarget(name: "ServingTests", dependencies: ["Serving", "TestSupport"]),
    .testTarget(name: "DatasetTests", dependencies: ["Disclosure", "Emission", "Dataset", "TestSupport"]),
    .testTarget(
      name: "BatchTests", dependencies: ["Disclosure", "Emission", "Files", "Dataset", "Batch", "TestSupport"]),
    .testTarget(
      name: "FaultInjectionTests",
      dependencies: [
        "Diagnostics", "Extraction", "Normalization", "Reconstruction", "Disclosure", "Verification", "Reading",
      ]),
    .testTarget(
      name: "CommandLineTests",
      dependencies: ["yusuan", "Diagnostics", "Extraction", "Disclosure", "Verification", "Dataset"],
      exclude: ["cases", "fixtures", "corpus-exact.txt"]),
  ],
  swiftLanguageModes: [.v6]
)

// scripts/test runs the optimised program, as the tests read whole documents by the hundred. Their own code is compiled
// as it is: that takes longer than it runs.
for target in package.targets where target.type == .test {
  target.swiftSettings = [.unsafeFlags(["-Onone"], .when(configuration: .release))]
}

// scripts/fuzz-rooms alone has the rooms compiled so that a fuzzer learns from them.
if Context.environment["YUSUAN_FUZZING"] != nil {
  let flags = ["-sanitize=fuzzer,address"]
  package.targets.append(
    .executableTarget(
      name: "Fuzzing",
      dependencies: [
        "Diagnostics", "Extraction", "Disclosure", "Emission", "Reading", "Files", "Serving", "Dataset", "Batch",
      ],
      path: "Tests/Fuzzing", exclude: ["seeds"], linkerSettings: [.unsafeFlags(flags)]))
  for target in package.targets where [.regular, .executable].contains(target.type) {
    target.swiftSettings = (target.swiftSettings ?? []) + [.unsafeFlags(flags)]
  }
}
