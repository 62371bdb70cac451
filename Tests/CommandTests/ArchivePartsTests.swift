import Foundation
import Sandbox
import Testing

/// An archive that leaves its workspace in parts, and comes into another.
struct ArchivePartsTests {
  @Test func `what was exported and imported gives the same dataset, and nothing is bought`()
    async throws
  {
    try await withFullBuyer { buyer, standIn in
      _ = try await buyer.run()
      let (bill, dataset) = (await standIn.bill(), try buyer.out.fingerprint)

      let export = try await buyer.patentflow([
        "archive", "export", "--to", "bought", "--parts", "3",
      ])
      let arrival = try await buyer.patentflow([
        "archive", "import", "bought", "--workspace", "new",
      ])
      let again = try await buyer.patentflow(["archive", "import", "bought", "--workspace", "new"])

      #expect(export.end == .status(0), "\(export.errors)")
      #expect(try buyer.parts.count == 3)
      #expect(arrival.end == .status(0), "\(arrival.errors)")
      #expect(arrival.errors.contains("taken of 3 parts; 0 known"), "\(arrival.errors)")
      #expect(again.errors.contains("0 replies taken of 3 parts"), "\(again.errors)")
      #expect(
        try await buyer.patentflow(["archive", "check", "--workspace", "new"]).end == .status(0))
      let run = try await buyer.run("--workspace", "new", "--output", "new-out")
      #expect(run.end == .status(0), "\(run.errors)")
      #expect(await standIn.bill() == bill)
      #expect(try OutputFolder(url: buyer.file("new-out")).fingerprint == dataset)
    }
  }

  @Test func `the same archive gives the same parts, whatever lay there before`() async throws {
    try await withBuyer { buyer, _ in
      _ = try await buyer.run()
      _ = try await buyer.patentflow(["archive", "export", "--to", "bought", "--parts", "5"])

      let traces = [
        try await buyer.patentflow(["archive", "export", "--to", "bought", "--parts", "2"]),
        try await buyer.patentflow(["archive", "export", "--to", "other", "--parts", "2"]),
      ]

      #expect(traces.allSatisfy { $0.end == .status(0) })
      #expect(
        try buyer.parts.map(\.lastPathComponent).sorted() == [
          "part-00001-of-00002.ndjson.gz", "part-00002-of-00002.ndjson.gz",
        ])
      let same = try await buyer.shell(
        "diff -r bought other && test -s other/*/part-00002-of-00002.ndjson.gz")
      #expect(same.end == .status(0), "\(same.outputText)")
    }
  }

  @Test func `the parts hold what the merge of the run reads`() async throws {
    try await withFullBuyer { buyer, _ in
      _ = try await buyer.run()

      let trace = try await buyer.shell(
        """
        patentflow archive export --to bought --parts 4
        gzip -dc bought/*/part-*.gz | patentflow operator normalize --pipeline \(buyer.pipeline) \\
          | patentflow operator merge --pipeline \(buyer.pipeline) > merged
        gzip -dc out/patents.ndjson.gz | cmp - merged
        test -s merged
        """)

      #expect(trace.end == .status(0), "\(trace.errors)\(trace.outputText)")
    }
  }

  @Test func `several workspaces lie in one folder, and one takes them all`() async throws {
    let (one, other) = (Company.some[1].name, Company.some[2].name)
    try await withBuyer(of: [one]) { buyer, standIn in
      _ = try await buyer.run("--workspace", "first")
      try buyer.write(list: [other])
      _ = try await buyer.run("--workspace", "second")
      for workspace in ["first", "second"] {
        let trace = try await buyer.patentflow(
          ["archive", "export", "--to", "bought", "--workspace", workspace])
        #expect(trace.end == .status(0), "\(trace.errors)")
      }
      let bill = await standIn.bill()
      try buyer.write(list: [one, other])

      let arrival = try await buyer.patentflow([
        "archive", "import", "bought", "--workspace", "joint",
      ])

      #expect(arrival.errors.contains("taken of 2 parts"), "\(arrival.errors)")
      #expect(try await buyer.run("--workspace", "joint").end == .status(0))
      #expect(await standIn.bill() == bill)
      #expect(
        try Dataset(buyer.out).rows("SELECT 1 FROM publication")
          == Company.some[1].publications + Company.some[2].publications)
    }
  }

  @Test func `a damaged part is told with its line, and nothing is taken`() async throws {
    try await withBuyer { buyer, _ in
      _ = try await buyer.run()
      _ = try await buyer.patentflow(["archive", "export", "--to", "bought", "--parts", "2"])
      let part = try #require(try buyer.parts.last)
      var bytes = try Data(contentsOf: part)
      bytes[bytes.count - 6] ^= 0xFF
      try bytes.write(to: part)

      let trace = try await buyer.patentflow(["archive", "import", "bought", "--workspace", "new"])

      #expect(trace.end == .status(2))
      #expect(
        trace.errors.contains(#/part-00002-of-00002.ndjson.gz:\d+: damaged: /#), "\(trace.errors)")
      #expect(!FileManager.default.fileExists(atPath: buyer.file("new").path))
    }
  }

  @Test(arguments: [
    ("{\"provider\":\"qcc\"}", "part.ndjson.gz:1: neither a reply"),
    ("{\"provider\":", "part.ndjson.gz:1: not JSON"),
  ])
  func `a line that is no reply is told`(line: String, words: String) async throws {
    try await withBuyer { buyer, _ in
      let trace = try await buyer.shell(
        "echo '\(line)' | gzip > part.ndjson.gz; patentflow archive import part.ndjson.gz")

      #expect(trace.end == .status(2))
      #expect(trace.errors.contains(words), "\(trace.errors)")
    }
  }

  @Test func `a part that is missing is told, and so is a folder without any`() async throws {
    try await withBuyer(of: [Company.smallest]) { buyer, _ in
      _ = try await buyer.run()
      _ = try await buyer.patentflow(["archive", "export", "--to", "bought", "--parts", "3"])

      let missing = try await buyer.shell(
        "rm bought/*/part-00002-of-*; patentflow archive import bought --workspace new")
      let nothing = try await buyer.shell("mkdir empty; patentflow archive import empty")

      #expect(missing.end == .status(2) && nothing.end == .status(2))
      #expect(missing.errors.contains("part-00002-of-00003.ndjson.gz is missing"))
      #expect(nothing.errors.contains("empty holds no parts"), "\(nothing.errors)")
    }
  }

  @Test func `what the sandbox invented is not imported beside what was bought`() async throws {
    try await withBuyer(of: [Company.smallest]) { buyer, _ in
      _ = try await buyer.run("--sandbox", "--workspace", "invented")
      _ = try await buyer.run()

      let trace = try await buyer.shell(
        """
        patentflow archive export --to bought --workspace invented
        patentflow archive import bought
        """)

      #expect(trace.end == .status(2))
      #expect(trace.errors.contains("sandbox invented"), "\(trace.errors)")
    }
  }

  @Test func `no secret and no signature is in a part`() async throws {
    let secrets = (1...4).map { _ in "marked-\(UUID().uuidString)" }
    var stock = try stock()
    stock.credentials.qccKey = secrets[0]
    stock.credentials.qccSecretKey = secrets[1]
    stock.credentials.zhihuiyaClientID = secrets[2]
    stock.credentials.zhihuiyaClientSecret = secrets[3]
    try await withFullBuyer(from: stock) { buyer, standIn in
      _ = try await buyer.run()
      let proofs = standIn.shownProofs

      let trace = try await buyer.shell(
        "patentflow archive export --to bought; gzip -dc bought/*/part-*.gz")

      #expect(trace.outputText.contains("https://") && !proofs.isEmpty)
      for forbidden in secrets + proofs + ["marked-", "?sign", "Expires="] {
        #expect(!trace.outputText.contains(forbidden))
      }
    }
  }
}

extension Buyer {
  /// What was exported into the folder `bought`.
  fileprivate var parts: [URL] {
    get throws { try file("bought").allFiles.sorted { $0.path < $1.path } }
  }
}
