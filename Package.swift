// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "patentflow",
  platforms: [.macOS(.v26)],
  products: [
    .executable(name: "patentflow", targets: ["patentflow"]),
    // Numbers, codes, names and statuses, for programs that need nothing else of this.
    .library(name: "PatentModel", targets: ["PatentModel"]),
  ],
  dependencies: [
    // The HTTP client of the Swift server world: connection pool, timeouts, cancellation.
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
    // SQLite with migrations and safe concurrency: archive, ledger, runs, dataset.
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    // The HTTP server of the sandbox.
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    // SwiftNIO's HTTP types and byte buffers, which client and sandbox both speak.
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
    // The errors of TLS, by which a call that never left is told from one whose reply was lost.
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.36.0"),
    // Commands, options and the help that teaches them.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    // Pipeline files, with the line of every key.
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
    // Structured logs.
    .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
    // MD5 signatures as the providers ask for them, SHA-256 of what is written.
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
    // Deques for waiting work, dictionaries that keep their order.
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    // Replies of credit reports, which one provider may send as XML.
    .package(url: "https://github.com/CoreOffice/XMLCoder", from: "0.17.0"),
    // SIGINT and SIGTERM as a sequence.
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    // Readable differences between records in tests.
    .package(url: "https://github.com/pointfreeco/swift-custom-dump", from: "1.7.0"),
  ],
  targets: [
    .target(
      name: "CDeflate",
      cSettings: [.enableWarning("all"), .treatAllWarnings(as: .error)],
      linkerSettings: [.linkedLibrary("deflate")]),
    .target(
      name: "CSimdJSON",
      cxxSettings: [.enableWarning("all"), .treatAllWarnings(as: .error)],
      linkerSettings: [.linkedLibrary("simdjson")]),
    // What scripts/install says of the program that it builds. Any other build leaves it empty, so that a
    // commit rebuilds nothing.
    .target(
      name: "CBuildCommit",
      cSettings: [
        .enableWarning("all"), .treatAllWarnings(as: .error),
        .define("PATENTFLOW_COMMIT", to: "\"\(Context.environment["PATENTFLOW_COMMIT"] ?? "")\""),
      ]),
    // Decompression of lists that come as a stream, which libdeflate does not do.
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "ByteFormats", dependencies: ["CDeflate", "CSimdJSON", "CZlib"]),
    .target(name: "Dataflow"),
    .target(name: "PatentModel"),
    .target(
      name: "Providers",
      dependencies: [
        "ByteFormats", "PatentModel", .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "XMLCoder", package: "XMLCoder"),
      ]),
    .target(
      name: "Workspace",
      dependencies: [
        "ByteFormats", "PatentModel", "Providers",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    .target(
      name: "Extract",
      dependencies: [
        "ByteFormats", "Dataflow", "PatentModel", "Providers", "Workspace",
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
        .product(name: "DequeModule", package: "swift-collections"),
        .product(name: "OrderedCollections", package: "swift-collections"),
        .product(name: "Logging", package: "swift-log"),
      ]),
    .target(name: "Transform", dependencies: ["ByteFormats", "PatentModel", "Providers"]),
    .target(
      name: "Load",
      dependencies: [
        "ByteFormats", "Dataflow", "PatentModel",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    .target(
      name: "Pipeline",
      dependencies: [
        "ByteFormats", "Dataflow", "Extract", "Load", "PatentModel", "Providers", "Transform",
        "Workspace",
        .product(name: "Logging", package: "swift-log"),
        .product(name: "Yams", package: "Yams"),
      ]),
    .target(
      name: "Sandbox",
      dependencies: [
        "CDeflate",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
      ]),
    .executableTarget(
      name: "patentflow",
      dependencies: [
        "ByteFormats", "CBuildCommit", "Extract", "Load", "PatentModel", "Pipeline", "Providers",
        "Sandbox",
        "Transform", "Workspace",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
      ],
      // What `init` lays out: links to pipelines/ and samples/.
      resources: [.embedInCode("Starter")]),

    .target(
      name: "TestSupport",
      dependencies: ["Providers", "Sandbox", "Workspace"],
      path: "Tests/TestSupport"),
    .testTarget(name: "ByteFormatsTests", dependencies: ["ByteFormats", "TestSupport"]),
    .testTarget(name: "DataflowTests", dependencies: ["Dataflow", "TestSupport"]),
    .testTarget(name: "PatentModelTests", dependencies: ["PatentModel"]),
    // Sees what a user of the library sees.
    .testTarget(
      name: "PatentModelLibraryTests", dependencies: ["PatentModel"], packageAccess: false),
    .testTarget(
      name: "ProvidersTests",
      dependencies: [
        "ByteFormats", "PatentModel", "Providers",
        .product(name: "CustomDump", package: "swift-custom-dump"),
      ]),
    .testTarget(
      name: "WorkspaceTests",
      dependencies: [
        "PatentModel", "Providers", "TestSupport", "Workspace",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .testTarget(
      name: "ExtractTests",
      dependencies: [
        "ByteFormats", "Dataflow", "Extract", "PatentModel", "Providers", "Sandbox", "TestSupport",
        "Workspace",
        .product(name: "Logging", package: "swift-log"),
      ]),
    .testTarget(
      name: "TransformTests",
      dependencies: ["ByteFormats", "PatentModel", "Providers", "TestSupport", "Transform"]),
    .testTarget(
      name: "LoadTests",
      dependencies: [
        "ByteFormats", "Load", "PatentModel", "TestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .testTarget(
      name: "PipelineTests",
      dependencies: [
        "ByteFormats", "Extract", "Load", "PatentModel", "Pipeline", "Providers", "TestSupport",
        "Transform", "Workspace",
        .product(name: "Yams", package: "Yams"),
      ]),
    .testTarget(
      name: "SandboxTests",
      dependencies: [
        "Sandbox",
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
      ]),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "ByteFormats", "Extract", "Load", "PatentModel", "Pipeline", "Providers", "Sandbox",
        "TestSupport", "Transform", "Workspace", "patentflow",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
  ]
)

// The targets of scripts/fuzz. Their entry point is the fuzzer's, so that they link with nothing else, and
// nobody but the script asks for them.
if Context.environment["PATENTFLOW_FUZZ"] != nil {
  package.targets += [
    .target(name: "FuzzSupport", dependencies: ["ByteFormats"], path: "Tests/Fuzzing/Support"),
    .executableTarget(
      name: "FuzzCSV", dependencies: ["ByteFormats", "FuzzSupport"], path: "Tests/Fuzzing/CSV"),
    .executableTarget(
      name: "FuzzJSON", dependencies: ["ByteFormats", "FuzzSupport"], path: "Tests/Fuzzing/JSON"),
    .executableTarget(
      name: "FuzzNumbers", dependencies: ["FuzzSupport", "PatentModel"],
      path: "Tests/Fuzzing/Numbers"),
    .executableTarget(
      name: "FuzzText", dependencies: ["ByteFormats", "FuzzSupport"], path: "Tests/Fuzzing/Text"),
  ]
}

/// Every Swift target builds with the same settings, so that none is laxer than its neighbours.
let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("ImmutableWeakCaptures"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
]

let shims = ["CBuildCommit", "CDeflate", "CSimdJSON"]
for target in package.targets
where [.regular, .executable, .test].contains(target.type) && !shims.contains(target.name) {
  target.swiftSettings = (target.swiftSettings ?? []) + settings
}
