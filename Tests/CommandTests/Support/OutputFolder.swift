import Crypto
import Foundation

/// What a run has left for its reader.
struct OutputFolder: Sendable {
  let url: URL

  /// The files that depend on the archived replies and the pipeline alone.
  static let datasetFiles = [
    "companies.ndjson.gz", "datapackage.json", "dataset.sqlite", "patents.ndjson.gz",
  ]

  static let allFiles = (datasetFiles + ["failures.csv", "report.html", "run.json"]).sorted()

  /// What lies there; nothing when there is no folder yet.
  var namesSoFar: [String] {
    get throws { FileManager.default.fileExists(atPath: url.path) ? try names : [] }
  }

  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: url.path).sorted() }
  }

  func file(_ name: String) -> URL { url.appending(path: name) }

  func sha256(of name: String) throws -> String {
    SHA256.hash(data: try Data(contentsOf: file(name))).map { byte in
      let digits = String(byte, radix: 16)
      return digits.count < 2 ? "0" + digits : digits
    }.joined()
  }

  /// The dataset, for comparison with another.
  var fingerprint: [String: String] {
    get throws {
      try Dictionary(uniqueKeysWithValues: Self.datasetFiles.map { ($0, try sha256(of: $0)) })
    }
  }

  /// The lines of a file, unpacked by the tool that users have.
  func lines<Line: Decodable>(_ name: String, as type: Line.Type) async throws -> [Line] {
    let unpacked = try await Program(
      URL(filePath: "/usr/bin/env"), ["gzip", "-dc", name], environment: ["PATH": "/usr/bin:/bin"],
      in: url
    ).trace()
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try unpacked.output.split(separator: UInt8(ascii: "\n")).map {
      try decoder.decode(Line.self, from: $0)
    }
  }

  /// The lines of `failures.csv` without the header; no value of these tests needs quotes.
  var failures: [[String]] {
    get throws {
      try String(contentsOf: file("failures.csv"), encoding: .utf8).split(
        whereSeparator: \.isNewline
      )
      .dropFirst().map { line in
        line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      }
    }
  }

  var report: RunReport {
    get throws { try RunReport(json: try Data(contentsOf: file("run.json"))) }
  }
}

extension Buyer {
  var out: OutputFolder { OutputFolder(url: file("out")) }
}

/// Knows the dataset of a run that nothing has disturbed; it is made once for all tests.
actor UndisturbedRun {
  private static let only = UndisturbedRun()

  private var fingerprint: [String: String]?

  static var dataset: [String: String] {
    get async throws { try await only.dataset() }
  }

  private func dataset() async throws -> [String: String] {
    if let fingerprint { return fingerprint }
    var made: [String: String] = [:]
    try await withBuyer { buyer, _ in
      _ = try await buyer.run()
      made = try buyer.out.fingerprint
    }
    fingerprint = made
    return made
  }
}
