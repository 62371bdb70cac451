import Foundation
import Sandbox
import TestSupport
import Testing

@testable import patentflow

struct InspectionTests {
  @Test func `status and runs speak JSON on standard output`() async throws {
    try await withBuyer(of: [Company.smallest]) { buyer, _ in
      _ = try await buyer.run()
      _ = try await buyer.run("--max-cost", "0", "--refresh", "search")

      let status = try await buyer.patentflow(["status", "--json"])
      let report = try RunReport(json: status.output)
      #expect(report.status == "incomplete" && report.exitStatus == 3)
      #expect(report.stage("search")?.deferred == 1)

      let runs = try await buyer.patentflow(["runs", "--json"])
      let listed = try JSONDecoder().decode([ListedRun].self, from: runs.output)
      #expect(listed.map(\.status) == ["complete", "incomplete"])
      #expect(listed.map(\.exit_status) == [0, 3])
      #expect(listed.last?.run_id == report.runId)
      #expect(status.errors.isEmpty && runs.errors.isEmpty)
    }
  }

  @Test func `the status of a run that has ended is its receipt, whatever became of its pipeline`()
    async throws
  {
    try await withBuyer(of: [Company.smallest]) { buyer, _ in
      _ = try await buyer.run()
      let pipeline = try #require(
        buyer.file(".patentflow").allFiles.first { $0.pathExtension == "yaml" })
      try Data("spoilt".utf8).write(to: pipeline)

      let status = try await buyer.patentflow(["status", "--json"])

      #expect(status.output == (try Data(contentsOf: buyer.out.file("run.json"))))
    }
  }

  @Test func `a run that was resumed and cut off has no receipt any more`() async throws {
    try await withBuyer(from: stock(latency: .milliseconds(20))) { buyer, _ in
      _ = try await buyer.run("--set", "providers.qcc.budget.day.calls=2")
      let resumed = try await buyer.patentflow(
        ["resume", "--progress", "none", "--set", "providers.qcc.budget.day.calls=100"],
        signal: SIGKILL, afterCalls: 1)
      #expect(resumed.end == .signal(SIGKILL))

      let status = try await buyer.patentflow(["status"])

      #expect(status.outputText.contains("under way, or cut off"), "\(status.outputText)")
    }
  }

  @Test func `status tells why and until when`() async throws {
    try await withBuyer { buyer, _ in
      _ = try await buyer.run("--set", "providers.qcc.budget.day.calls=2")

      let trace = try await buyer.patentflow(["status"])

      #expect(trace.end == .status(0))
      #expect(trace.outputText.contains("deferred: budget"), "\(trace.outputText)")
      #expect(trace.outputText.contains("resume after"), "\(trace.outputText)")
    }
  }

  @Test func `check names every fault at once and sends nothing`() async throws {
    try await withBuyer { buyer, standIn in
      var buyer = buyer
      buyer.environment["QCC_KEY"] = nil
      buyer.environment["ZHIHUIYA_CLIENT_ID"] = nil

      let trace = try await buyer.patentflow(["check", buyer.pipeline, "--input", "nowhere.csv"])

      #expect(trace.end == .status(2))
      for words in ["nowhere.csv", "QCC_KEY", "ZHIHUIYA_CLIENT_ID"] {
        #expect(trace.errors.contains(words), "\(trace.errors)")
      }
      #expect(await standIn.bill() == Bill())
    }
  }

  @Test func `a quiet run that goes well says nothing`() async throws {
    try await withBuyer(of: [Company.smallest]) { buyer, _ in
      let trace = try await buyer.run("--quiet")

      #expect(trace.end == .status(0))
      #expect(trace.output.isEmpty && trace.errors.isEmpty, "\(trace.errors)")
    }
  }

  @Test(arguments: [
    [], ["run"], ["resume"], ["status"], ["runs"], ["quota"], ["plan"], ["identify"], ["check"],
    ["sandbox"],
  ])
  func `every command has help`(command: [String]) async throws {
    try await withBuyer { buyer, _ in
      let trace = try await buyer.patentflow(command + ["--help"])

      #expect(trace.end == .status(0))
      #expect(trace.outputText.contains("USAGE: patentflow"))
    }
  }

  @Test func `the sandbox tells its address, how to reach it, and stops when it is told to`()
    async throws
  {
    let folder = try TemporaryFolder()
    let sandbox = try Program(
      Program.patentflow, ["sandbox"], environment: ["HOME": folder.url.path], in: folder.url)
    try await until { try sandbox.outputSoFar.hasSuffix("\n") || !sandbox.isRunning }
    let address = try sandbox.outputSoFar.trimmingCharacters(in: .newlines)
    let buyer = try Buyer(
      environment: SandboxCredentials.standard.environment(at: address), arrivals: Arrivals())
    try buyer.write(list: [Company.smallest])

    #expect(try await buyer.run().end == .status(0))

    sandbox.send(SIGTERM)
    let trace = try await sandbox.trace()
    #expect(trace.end == .status(143))
    #expect(trace.outputText == address + "\n", "standard output holds the address alone")
    #expect(trace.errors.contains("export QCC_BASE_URL=\(address)/api/yj"))
  }
}
