import Foundation
import GRDB
import Sandbox
import Testing

/// Lists as Excel, WPS and colleagues write them.
struct AnyListTests {
  private static let rows = [
    "编号,企业名称", "7,\(Company.smallest)", "8,大疆创新科技有限公司", ",", "9,\"坏", "8,大疆创新科技有限公司 ",
  ]

  /// How the same list is written otherwise, from `utf8.csv` to `list.csv`.
  private static let spellings = [
    "cp utf8.csv list.csv",
    "(printf '\\xef\\xbb\\xbf'; cat utf8.csv) > list.csv",
    "iconv -f UTF-8 -t GB18030 utf8.csv > list.csv",
    "iconv -f UTF-8 -t UTF-16 utf8.csv > list.csv",
    "(printf '\\xfe\\xff'; iconv -f UTF-8 -t UTF-16BE utf8.csv) > list.csv",
    "tr ',' ';' < utf8.csv > list.csv",
    "tr ',' '\\t' < utf8.csv > list.csv",
    "sed 's/$/\\r/' utf8.csv > list.csv",
    "tr '\\n' '\\r' < utf8.csv > list.csv",
    "gzip -c utf8.csv > list.csv",
  ]

  @Test func `the same list gives the same dataset, however it is written`() async throws {
    try await withBuyer { buyer, standIn in
      try buyer.write(Self.rows.map { $0 + "\n" }.joined(), to: "utf8.csv")
      _ = try await buyer.shell(Self.spellings[0])
      let first = try await buyer.run()
      #expect(first.end == .status(4), "\(first.errors)")
      let expected = try buyer.out.fingerprint
      let bill = await standIn.bill()

      for spelling in Self.spellings.dropFirst() {
        _ = try await buyer.shell(spelling)
        let trace = try await buyer.run()
        #expect(trace.end == .status(4), "\(spelling): \(trace.errors)")
        #expect(try buyer.out.fingerprint == expected, "\(spelling)")
      }

      #expect(await standIn.bill() == bill)
    }
  }

  @Test func `the other columns come out in the dataset`() async throws {
    try await withBuyer { buyer, _ in
      try buyer.write(Self.rows.map { $0 + "\n" }.joined(), to: "list.csv")

      _ = try await buyer.run()

      let dataset = try Dataset(buyer.out)
      let ids = try dataset.texts(
        """
        SELECT line_number || ' ' || state || ' ' || ifnull(json_extract(extra, '$.编号'), '')
        FROM input_row ORDER BY line_number
        """)
      #expect(ids == ["2 resolved 7", "3 resolved 8", "4 blank ", "5 rejected 9", "6 duplicate 8"])
      let companies = try await buyer.out.lines("companies.ndjson.gz", as: OwnedLine.self)
      #expect(Set(companies.flatMap(\.inputRow).compactMap { $0.extra["编号"] }) == ["7", "8"])
    }
  }

  @Test func `the values of one cell are asked for one by one`() async throws {
    try await withBuyer(of: ["\(Company.smallest);大疆创新科技有限公司"]) { buyer, standIn in
      let refused = try await buyer.run()
      #expect(refused.end == .status(4))
      #expect(try buyer.out.failures.map { $0[5] } == ["joint_cell"])
      #expect(await standIn.bill().qcc.calls == 0)

      let trace = try await buyer.run("--split", ";")

      #expect(trace.end == .status(0), "\(trace.errors)")
      let dataset = try Dataset(buyer.out)
      #expect(try dataset.count("input_row WHERE state = 'resolved' AND line_number = 2") == 2)
      #expect(try dataset.texts("SELECT name FROM company").count == 2)
    }
  }

  @Test func `faults of rows are told with their place, twenty at most, and are all in the file`()
    async throws
  {
    try await withBuyer(of: [Company.smallest] + Array(repeating: "某", count: 25)) {
      buyer, _ in
      let trace = try await buyer.patentflow(
        buyer.runArguments.map { $0 == "none" ? "plain" : $0 })

      #expect(trace.end == .status(4), "\(trace.errors)")
      let lines = trace.errors.split(separator: "\n").filter { $0.hasPrefix("list.csv:") }
      #expect(lines.count == 21)
      #expect(
        lines.first
          == "list.csv:3:1: “某” is too short for a name. Write the full name, or the credit code.")
      #expect(lines.last == "list.csv: 5 more rows are rejected; failures.csv has all")
      #expect(try buyer.out.failures.count == 25)
    }
  }

  // MARK: Streams

  @Test(arguments: ["cat list.csv |", "cat list.csv.gz |"])
  func `a list on standard input is kept with its run`(source: String) async throws {
    try await withBuyer { buyer, _ in
      let settings = buyer.settings.joined(separator: " ")
      let run = "patentflow run \(buyer.pipeline) --input - --progress none \(settings)"

      let stopped = try await buyer.shell(
        "gzip -k list.csv; \(source) \(run) --max-cost 0.3 || true")
      #expect(stopped.errors.contains("incomplete"), "\(stopped.errors)")
      let trace = try await buyer.resume("--max-cost", "1000")

      #expect(trace.end == .status(0), "\(trace.errors)")
      let dataset = try Dataset(buyer.out)
      #expect(try dataset.texts("SELECT DISTINCT input_name FROM input_row") == ["stdin"])
      #expect(try dataset.count("input_row") == Company.some.count)
    }
  }

  @Test func `a pipe with a name is read once`() async throws {
    try await withBuyer(of: [Company.smallest]) { buyer, _ in
      let settings = buyer.settings.joined(separator: " ")

      let trace = try await buyer.shell(
        "patentflow run \(buyer.pipeline) --input <(cat list.csv) --progress none \(settings)")

      #expect(trace.end == .status(0), "\(trace.errors)")
      #expect(try buyer.out.report.input.rows == 1)
    }
  }

  @Test func `calls are made before the list is read to its end`() async throws {
    try await withBuyer { buyer, _ in
      let unknown = (0..<150_000).map { "示例第\($0)有限公司" }
      try buyer.write(list: [Company.smallest] + unknown)

      _ = try await buyer.patentflow(buyer.runArguments, signal: SIGKILL, afterCalls: 1)

      let run = try await buyer.newestRun()
      let record = try Dataset(at: buyer.file(".patentflow/runs/\(run)/run.sqlite"))
      #expect(try record.count("question") > 0)
      #expect(try record.count("fact WHERE name = 'input_counts'") == 0)
    }
  }

  @Test func `a run that is killed while it reads its list reads it anew`() async throws {
    try await withBuyer(of: [Company.smallest]) { buyer, _ in
      _ = try await buyer.run()
      let expected = try buyer.out.fingerprint
      let run = try await buyer.newestRun()
      // As a kill in the middle of the list leaves it.
      let record = try DatabaseQueue(
        path: buyer.file(".patentflow/runs/\(run)/run.sqlite").path)
      try await record.write { record in
        try record.execute(sql: "DELETE FROM fact WHERE name IN ('input_counts', 'exit_status')")
        try record.execute(sql: "DELETE FROM stage")
        try record.execute(sql: "UPDATE input_row SET line = 1000, raw_value = 'x'")
      }
      try record.close()

      let trace = try await buyer.resume()

      #expect(trace.end == .status(0), "\(trace.errors)")
      #expect(try buyer.out.fingerprint == expected)
    }
  }

  @Test func `a list that breaks off is told; what was bought is kept`() async throws {
    try await withBuyer { buyer, standIn in
      let several = (0..<20_000).map { "示例科技第\($0)有限公司;示例实业第\($0)有限公司" }
      try buyer.write(list: Company.some.map(\.name) + several)
      _ = try await buyer.shell(
        "gzip -c list.csv > whole; head -c $(($(wc -c < whole) * 9 / 10)) whole > list.csv")

      let trace = try await buyer.run()

      #expect(trace.end == .status(2), "\(trace.errors)")
      #expect(trace.errors.contains("the compressed file is damaged"), "\(trace.errors)")
      _ = try await buyer.shell("gzip -dc whole | head -7 > list.csv")
      let resumed = try await buyer.resume()
      #expect(resumed.end == .status(0), "\(resumed.errors)")
      #expect(await standIn.bill().qcc.repeats == 0)
    }
  }
}

/// What these tests look at in a line of `companies.ndjson.gz`.
private struct OwnedLine: Decodable {
  struct Row: Decodable {
    let extra: [String: String]
  }

  let inputRow: [Row]
}
