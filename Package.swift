// swift-tools-version: 6.0
import PackageDescription

// One target per room, in the order the data flows through them; a target imports only rooms to its left
// and Normalization. README.md draws the picture.
let package = Package(
  name: "yusuan",
  products: [
    .executable(name: "yusuan", targets: ["yusuan"]),
    .library(name: "Extraction", targets: ["Extraction"]),
    .library(name: "Normalization", targets: ["Normalization"]),
    .library(name: "Reconstruction", targets: ["Reconstruction"]),
    .library(name: "Disclosure", targets: ["Disclosure"]),
    .library(name: "Inspection", targets: ["Inspection"]),
    .library(name: "Emission", targets: ["Emission"]),
    .library(name: "Pipeline", targets: ["Pipeline"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.0.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CPoppler",
      pkgConfig: "poppler-glib",
      providers: [.apt(["libpoppler-glib-dev"]), .brew(["poppler"])]
    ),
    .target(name: "Extraction", dependencies: ["CPoppler"]),
    .target(name: "Normalization"),
    .target(name: "Reconstruction", dependencies: ["Extraction", "Normalization"]),
    .target(name: "Disclosure", dependencies: ["Extraction", "Normalization", "Reconstruction"]),
    .target(name: "Inspection", dependencies: ["Extraction", "Normalization", "Reconstruction", "Disclosure"]),
    .target(
      name: "Emission",
      dependencies: [
        "Extraction", "Normalization", "Reconstruction", "Disclosure", .product(name: "GRDB", package: "GRDB.swift"),
      ]
    ),
    .target(
      name: "Pipeline",
      dependencies: [
        "Extraction", "Normalization", "Reconstruction", "Disclosure", "Inspection", "Emission",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]
    ),
    .executableTarget(
      name: "yusuan",
      dependencies: [
        "Extraction", "Disclosure", "Emission", "Pipeline",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),
    .testTarget(name: "ExtractionTests", dependencies: ["Extraction"]),
    .testTarget(name: "NormalizationTests", dependencies: ["Normalization"]),
    .testTarget(
      name: "ReconstructionTests",
      dependencies: ["Extraction", "Reconstruction"]),
    .testTarget(
      name: "DisclosureTests",
      dependencies: ["Extraction", "Normalization", "Reconstruction", "Disclosure"]),
    .testTarget(
      name: "InspectionTests",
      dependencies: ["Extraction", "Reconstruction", "Disclosure", "Inspection"]),
    .testTarget(
      name: "EmissionTests",
      dependencies: ["Extraction", "Reconstruction", "Disclosure", "Emission"]),
    .testTarget(
      name: "PipelineTests",
      dependencies: ["Extraction", "Normalization", "Reconstruction", "Disclosure", "Emission", "Pipeline"]),
    .testTarget(
      name: "FaultInjectionTests",
      dependencies: ["Extraction", "Normalization", "Reconstruction", "Disclosure", "Pipeline"]),
    .testTarget(
      name: "CommandLineTests", dependencies: ["yusuan", "Disclosure"],
      exclude: ["cases", "fixtures", "corpus-exact.txt"]),
  ],
  swiftLanguageModes: [.v6]
)
