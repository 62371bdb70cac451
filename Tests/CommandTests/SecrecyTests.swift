import Foundation
import Sandbox
import Testing

struct SecrecyTests {
  @Test func `no secret is written anywhere, whatever is logged and whatever fails`() async throws {
    let secrets = (1...4).map { _ in UUID().uuidString }
    var stock = try stock(faults: "503=0.1,html=0.1,truncate=0.05,reset=0.05")
    stock.credentials.qccKey = secrets[0]
    stock.credentials.qccSecretKey = secrets[1]
    stock.credentials.zhihuiyaClientID = secrets[2]
    stock.credentials.zhihuiyaClientSecret = secrets[3]
    let pair = Data("\(secrets[2]):\(secrets[3])".utf8).base64EncodedString()
    try await withBuyer(from: stock) { buyer, _ in
      var stranger = buyer
      stranger.environment["QCC_SECRET_KEY"] = secrets[1] + "-wrong"
      let traces = [
        try await buyer.run("--log-level", "trace", "--verbose"),
        try await buyer.run("--refresh", "all", "--log-format", "json", "--log-level", "trace"),
        try await stranger.run("--refresh", "all", "--log-level", "trace"),
        try await buyer.patentflow(["status"]),
      ]

      var written = traces.flatMap { [$0.output, Data($0.errors.utf8)] }
      written += try buyer.folderURL.allFiles.map { try Data(contentsOf: $0) }

      #expect(written.count > 10)
      for forbidden in secrets + [pair, "Bearer ", "Basic "] {
        #expect(!written.contains { $0.range(of: Data(forbidden.utf8)) != nil })
      }
    }
  }

  @Test func `what was bought is readable by its buyer alone`() async throws {
    try await withBuyer(of: [Company.smallest]) { buyer, _ in
      _ = try await buyer.run()

      let workspace = buyer.file(".patentflow")
      #expect(try workspace.permissions == 0o700)
      for name in ["archive.sqlite", "ledger.sqlite", "id", "lock"] {
        #expect(try workspace.appending(path: name).permissions == 0o600, "\(name)")
      }
    }
  }
}

extension URL {
  /// The files in this folder and in those below it.
  fileprivate var allFiles: [URL] {
    get throws {
      try FileManager.default.subpathsOfDirectory(atPath: path).map { appending(path: $0) }
        .filter { try $0.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true }
    }
  }

  fileprivate var permissions: Int {
    get throws {
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      return (attributes[.posixPermissions] as? NSNumber)?.intValue ?? 0
    }
  }
}
