import Foundation
import GRDB
import Load
import PatentModel
import Testing

/// Doubts about a licence stand in the line of its holder and name the licence.
struct PartLoadTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(arguments: [false, true])
  func `a row speaks of its entity unless it states a part`(isPartFirst: Bool) async throws {
    let own = #"{"flag":"uscc_check_mismatch","detail":"d","source":"input","severity":"warn"}"#
    let part = #"""
      {"entity_type":"telecom_license","entity_id":"l1","flag":"unparsed_value",
      "detail":"is_valid: 有效","source":"qcc.telecom_list","severity":"warn"}
      """#.replacingOccurrences(of: "\n", with: "")
    let flags = isPartFirst ? [part, own] : [own, part]
    let line = Line.of(
      .company, ["company_id": "QCC:k1"], nesting: ["telecom_license": [["license_id": "l1"]]]
    ).replacingOccurrences(
      of: #""quality_flag":[]"#, with: #""quality_flag":[\#(flags.joined(separator: ","))]"#)
    let output = folder.file("out")

    _ = try await SQLiteLoad().load(from: .of(companies: [line], in: folder), into: output)

    let path = output.appending(path: "dataset.sqlite").path(percentEncoded: false)
    let rows = try await DatabaseQueue(path: path).read { database in
      try String.fetchAll(
        database, sql: "SELECT entity_type || ' ' || entity_id || ' ' || flag FROM quality_flag")
    }
    #expect(
      rows.sorted() == ["company QCC:k1 uscc_check_mismatch", "telecom_license l1 unparsed_value"])
  }

  @Test func `a summary counts the licences and reports of companies asked for`() async throws {
    let lines = [("QCC:k1", 1), ("QCC:k2", 0)].map { id, isQueried in
      Line.of(
        .company, ["company_id": .init(stringLiteral: id), "is_queried": .json("\(isQueried)")],
        nesting: [
          "telecom_license": [
            ["license_id": .init(stringLiteral: id + "a"), "is_valid": 1],
            ["license_id": .init(stringLiteral: id + "b"), "is_valid": 0],
          ],
          "credit_report": [["report_format": "pdf", "report_status": "ready"]],
        ])
    }
    let output = folder.file("out")

    _ = try await SQLiteLoad().load(from: .of(companies: lines, in: folder), into: output)

    let path = output.appending(path: "dataset.sqlite").path(percentEncoded: false)
    let row = try companies(in: path)
    #expect(row.map { $0["company_id"] as String } == ["QCC:k1"])
    #expect(row.map { $0["patent_count"] as Int } == [0])
    #expect(row.map { $0["telecom_license_count"] as Int } == [2])
    #expect(row.map { $0["valid_telecom_license_count"] as Int } == [1])
    #expect(row.map { $0["has_credit_report"] as Int } == [1])
  }

  private func companies(in path: String) throws -> [Row] {
    try DatabaseQueue(path: path).read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM v_company_summary")
    }
  }
}
