import Foundation
import Sandbox
import Testing

struct InputCommandTests {
  private static let list = """
    编号,企业名称
    1,示例科技有限公司
    2,甲公司;乙公司
    ,
    4,"坏公司
    5,示例科技 有限公司

    """

  @Test func `each row is a line with its state, its reason and what to do`() async throws {
    try await withBuyer { buyer, standIn in
      try buyer.write(Self.list, to: "list.csv")

      let trace = try await buyer.patentflow(["input", "list.csv"])

      #expect(trace.end == .status(0), "\(trace.errors)")
      let rows = try ListedRow.rows(in: trace.output)
      #expect(rows.map(\.lineNumber) == [2, 3, 4, 5, 6])
      #expect(rows.map(\.columnNumber) == [3, 3, 2, 3, 3])
      #expect(rows.map(\.state) == ["pending", "rejected", "blank", "rejected", "duplicate"])
      #expect(
        rows.map(\.reason)
          == [nil, "joint_cell", "blank", "wrong_field_count", "duplicate_of_line"])
      #expect(rows.map(\.duplicateOfLine) == [nil, nil, nil, nil, 2])
      #expect(rows.map { $0.message != nil } == [false, true, false, true, false])
      #expect(rows.map { $0.extra?["编号"] ?? nil } == ["1", "2", nil, "4", "5"])
      #expect(
        trace.errors.contains("utf-8, “企业名称” in column 2 of 2, between commas; 5 rows: 1 asked"),
        "\(trace.errors)")
      #expect(await standIn.bill().qcc.calls == 0)
    }
  }

  @Test(arguments: [
    "input list.csv --split ';' --column 企业名称", "input list.csv --split ';' --column 2",
    "input list.csv --split ';' --encoding utf-8 --delimiter comma --kind company",
    "input - --split ';' < list.csv", "input <(cat list.csv) --split ';'",
    "input list.csv.gz --split ';'",
  ])
  func `what is known better is said on the command line`(command: String) async throws {
    try await withBuyer { buyer, _ in
      try buyer.write(Self.list, to: "list.csv")

      let trace = try await buyer.shell("gzip -k list.csv; patentflow \(command)")

      #expect(trace.end == .status(0), "\(trace.errors)")
      let rows = try ListedRow.rows(in: trace.output)
      #expect(rows.filter { $0.state == "pending" }.count == 3)
      #expect(rows.filter { $0.lineNumber == 3 }.map(\.partNumber) == [1, 2])
    }
  }

  @Test func `a list without a header is read by the number of its column`() async throws {
    try await withBuyer { buyer, _ in
      let trace = try await buyer.shell(
        "printf 'a,CN114154014A\\nb,CN101865807A\\n' "
          + "| patentflow input - --kind publication --no-header --column 2")

      #expect(trace.end == .status(0), "\(trace.errors)")
      let rows = try ListedRow.rows(in: trace.output)
      #expect(rows.map(\.normalizedValue) == ["CN114154014A", "CN101865807A"])
      #expect(rows.map { $0.extra?["column_1"] } == ["a", "b"])
    }
  }

  @Test func `it reads as the pipeline does`() async throws {
    try await withBuyer { buyer, _ in
      try buyer.write("CN114154014A\n", to: "list.csv")
      let pipeline = Project.file("pipelines/publication-patents.yaml").path

      let trace = try await buyer.patentflow(
        ["input", "list.csv", "--pipeline", pipeline, "--no-header"])

      #expect(try ListedRow.rows(in: trace.output).map(\.kind) == ["publication"])
    }
  }

  /// Options that cannot be meant, and what is said of them.
  @Test(arguments: [
    (["--encoding", "klingon"], "“klingon” is no encoding that can be read"),
    (["--delimiter", "x"], "“x” is no delimiter"),
    (["--split", "ab"], "“ab” is not one character"),
    (["--column", "9"], "list.csv:1: there is no column 9 among “编号”, “企业名称”"),
    (["--kind", "patent"], "--kind"),
  ])
  func `what cannot be meant is refused in words`(
    options: [String], words: String
  ) async throws {
    try await withBuyer { buyer, _ in
      try buyer.write(Self.list, to: "list.csv")

      let trace = try await buyer.patentflow(["input", "list.csv"] + options)

      #expect(trace.end == .status(2))
      #expect(trace.errors.contains(words), "\(trace.errors)")
      #expect(trace.output.isEmpty)
    }
  }
}

/// A line of `patentflow input`.
private struct ListedRow: Decodable {
  let inputName, kind, state: String
  let rawValue, normalizedValue, reason, message: String?
  let lineNumber, partNumber: Int
  let columnNumber, duplicateOfLine: Int?
  let warnings: [String]
  let extra: [String: String?]?

  static func rows(in output: Data) throws -> [ListedRow] {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try output.split(separator: UInt8(ascii: "\n")).map {
      try decoder.decode(ListedRow.self, from: $0)
    }
  }
}
