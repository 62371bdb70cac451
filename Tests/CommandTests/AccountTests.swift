import Foundation
import Sandbox
import TestSupport
import Testing

struct AccountTests {
  @Test(arguments: [
    ("QCC_KEY", "qcc"), ("QCC_SECRET_KEY", "qcc"), ("ZHIHUIYA_CLIENT_SECRET", "zhihuiya"),
  ])
  func `an account that is refused ends the run, and what to do is said`(
    variable: String, provider: String
  ) async throws {
    try await withBuyer { buyer, standIn in
      let right = buyer.environment
      var buyer = buyer
      buyer.environment[variable] = "wrong"

      let refused = try await buyer.run()

      #expect(refused.end == .status(5), "\(refused.errors)")
      #expect(refused.errors.contains("\(provider) refuses the account"), "\(refused.errors)")
      #expect(refused.errors.contains("resume"))
      #expect(try buyer.out.report.status == "incomplete")
      #expect(try buyer.out.report.exitStatus == 5)
      #expect(await standIn.bill()[provider].billedCalls == 0)

      buyer.environment = right
      let resumed = try await buyer.resume()

      #expect(resumed.end == .status(0), "\(resumed.errors)")
      #expect(try await buyer.out.fingerprint == UndisturbedRun.dataset)
    }
  }

  @Test(arguments: [
    (["QCC_KEY", "QCC_SECRET_KEY"], "QCC_KEY and QCC_SECRET_KEY"),
    (["QCC_SECRET_KEY"], "QCC_SECRET_KEY"),
    (
      ["ZHIHUIYA_CLIENT_ID", "ZHIHUIYA_CLIENT_SECRET"],
      "ZHIHUIYA_CLIENT_ID and ZHIHUIYA_CLIENT_SECRET"
    ),
  ])
  func `credentials that are missing are named before anything is sent`(
    missing: [String], words: String
  ) async throws {
    try await withBuyer { buyer, standIn in
      var buyer = buyer
      for name in missing { buyer.environment[name] = nil }

      for trace in [try await buyer.run(), try await buyer.patentflow(["check", buyer.pipeline])] {
        #expect(trace.end == .status(2))
        #expect(trace.errors.contains("needs \(words) in the environment"), "\(trace.errors)")
      }
      #expect(await standIn.bill() == Bill())
      #expect(try buyer.runFolders.isEmpty, "a run that could not begin is no run to go on with")
    }
  }

  @Test func `credentials may lie in a file`() async throws {
    try await withBuyer(of: [Company.smallest]) { buyer, _ in
      var buyer = buyer
      let lines = buyer.environment.map { "\($0.key)=\($0.value)" }.joined(separator: "\n")
      try buyer.write("# accounts\n\n\(lines)\n", to: "accounts.env")
      buyer.environment = ["PATH": "/usr/bin:/bin"]

      let trace = try await buyer.run("--env-file", "accounts.env")

      #expect(trace.end == .status(0), "\(trace.errors)")
    }
  }

  @Test func `where nobody answers, the run fails, says so, and can go on later`() async throws {
    let deserted = try await withStandIn(stock()) { address, _ in address }
    try await withBuyer(of: [Company.smallest]) { buyer, _ in
      let right = buyer.environment
      var buyer = buyer
      buyer.environment["QCC_BASE_URL"] = deserted

      let failed = try await buyer.run("--set", "providers.qcc.max_network_attempts=2")

      #expect(failed.end == .status(1), "\(failed.errors)")
      #expect(failed.errors.localizedCaseInsensitiveContains("connect"), "\(failed.errors)")

      buyer.environment = right
      let resumed = try await buyer.resume()

      #expect(resumed.end == .status(0), "\(resumed.errors)")
    }
  }
}

extension Bill {
  /// The account of a provider by its name in pipeline files.
  fileprivate subscript(provider: String) -> Account { provider == "qcc" ? qcc : zhihuiya }
}

extension Buyer {
  /// The runs that the workspace holds.
  fileprivate var runFolders: [String] {
    get throws {
      let folder = file(".patentflow/runs").path
      guard FileManager.default.fileExists(atPath: folder) else { return [] }
      return try FileManager.default.contentsOfDirectory(atPath: folder)
    }
  }
}
