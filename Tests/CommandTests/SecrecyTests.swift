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

  @Test func `neither key nor token nor signature of any call is left behind`() async throws {
    var stock = try stock(faults: "503=0.05,html=0.05,truncate=0.03,redirect=0.1")
    stock.tokenLife = .seconds(2)
    try await withFullBuyer(from: stock) { buyer, standIn in
      let trace = try await buyer.run("--log-level", "trace", "--verbose")
      let bought = try await buyer.patentflow(["archive", "export"])
      let patents = try await buyer.shell("gzip -dc out/patents.ndjson.gz out/companies.ndjson.gz")
      let proofs = standIn.shownProofs

      var written = [trace, bought, patents].flatMap { [$0.output, Data($0.errors.utf8)] }
      written += try buyer.folderURL.allFiles.map { try Data(contentsOf: $0) }

      #expect(bought.output.count > 100_000 && patents.output.count > 100_000)
      #expect(proofs.count > 20, "a signature for each second, a token every two")
      for proof in proofs {
        #expect(!written.contains { $0.range(of: Data(proof.utf8)) != nil })
      }
    }
  }

  @Test func `no core file is made of the memory that holds them`() async throws {
    try await withBuyer { buyer, _ in
      let trace = try await buyer.shell(
        """
        patentflow sandbox --port 0 >address 2>variables & program=$!
        until [ -s address ]; do kill -0 $program; done
        grep 'Max core file size' /proc/$program/limits
        kill -KILL $program
        """)
      let limit = try #require(
        trace.outputText.split(separator: "\n").first { $0.hasPrefix("Max core") })
      #expect(limit.split(separator: " ").contains("1"), "\(limit)")
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
  fileprivate var permissions: Int {
    get throws {
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      return (attributes[.posixPermissions] as? NSNumber)?.intValue ?? 0
    }
  }
}
