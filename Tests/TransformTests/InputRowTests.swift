import PatentModel
import Providers
import Testing
import Transform

struct InputRowTests {
  @Test func `a found publication is resolved, its repetition stays a duplicate`() throws {
    let rows = [
      InputRow.pending(.publication, "CN114154014A", line: 2),
      InputRow(
        line: 3, kind: .publication, rawValue: "cn114154014a", normalizedValue: "CN114154014A",
        state: .duplicate, reason: "duplicate_of_line", duplicateOfLine: 2),
    ]
    let details = Replies.details(
      of: ["CN114154014A"], items: [Records.item(pn: "CN114154014A")])

    let dataset = try Dataset(rows: rows, replies: [details])

    #expect(
      try dataset.inputRows == [
        .init(lineNumber: 2, state: "resolved", reason: nil, entityId: "CN202111250145"),
        .init(
          lineNumber: 3, state: "duplicate", reason: "duplicate_of_line",
          entityId: "CN202111250145"),
      ])
    #expect(try dataset.patents[0].inputRow.map(\.lineNumber) == [2, 3])
  }

  @Test(
    arguments: [
      (ArchivedReply.Verdict.empty, "not_found", "no_record"),
      (.refused, "failed", "refused_by_provider"),
    ])
  func `a publication without a record says why`(
    verdict: ArchivedReply.Verdict, state: String, reason: String
  ) throws {
    let reply = Replies.reply(
      Zhihuiya.Details.endpoint, [("CN114154014A", verdict)], Replies.day, #"{"data":[]}"#)

    let dataset = try Dataset(
      rows: [.pending(.publication, "CN114154014A")], replies: [reply])

    #expect(
      try dataset.inputRows == [
        .init(lineNumber: 2, state: state, reason: reason, entityId: nil)
      ])
    #expect(try dataset.patents.isEmpty)
  }

  @Test(arguments: [InputRow.Kind.publication, .application, .company])
  func `a row that was never asked for is pending`(kind: InputRow.Kind) throws {
    let values: [InputRow.Kind: String] = [
      .publication: "CN114154014A", .application: "CN202111250145.3", .company: "示例科技有限公司",
    ]
    let value = try #require(values[kind])

    let row = try #require(try Dataset(rows: [.pending(kind, value)]).inputRows.first)

    #expect(row.state == "pending")
    #expect(row.reason == "not_retrieved_yet")
  }

  @Test func `an application is found through any record of it`() throws {
    let details = Replies.details(
      of: ["CN114154014A"], items: [Records.item(pn: "CN114154014A")])

    let dataset = try Dataset(
      rows: [.pending(.application, "CN202111250145.3")], replies: [details])

    #expect(try dataset.inputRows.map(\.entityId) == ["CN202111250145"])
  }

  @Test(
    arguments: [
      (ArchivedReply.Verdict.empty, "not_found", Optional("no_record")),
      (.refused, "failed", "refused_by_provider"),
    ])
  func `an application that no provider knows says why`(
    verdict: ArchivedReply.Verdict, state: String, reason: String?
  ) throws {
    let answer = Replies.reply(
      SIPOP.References.endpoint, [("CN202111250145/02", verdict)], Replies.day, "{}")

    let dataset = try Dataset(
      rows: [.pending(.application, "CN202111250145.3")], replies: [answer])

    #expect(
      try dataset.inputRows == [
        .init(lineNumber: 2, state: state, reason: reason, entityId: nil)
      ])
    #expect(try dataset.patents.isEmpty)
  }

  @Test func `an application is found when its citations are, or when another source has it`()
    throws
  {
    let row = InputRow.pending(.application, "CN202111250145.3")
    let details = Replies.details(
      of: ["CN114154014A"], items: [Records.item(pn: "CN114154014A")])

    let cited = try Dataset(
      rows: [row], replies: [Replies.references(documents: [Records.reference()])])
    let known = try Dataset(rows: [row], replies: [Replies.references(documents: []), details])

    #expect(try cited.inputRows.map(\.entityId) == ["CN202111250145"])
    #expect(try known.inputRows.map(\.state) == ["resolved"])
  }

  @Test func `rejected and blank rows pass through in the order of their lines`() throws {
    let rows = [
      InputRow(
        line: 10, kind: .publication, rawValue: nil, normalizedValue: nil, state: .blank,
        reason: "blank"),
      InputRow(
        line: 9, kind: .publication, rawValue: "hello", normalizedValue: nil, state: .rejected,
        reason: "not_a_publication_number"),
    ]

    let read = try Dataset(rows: rows).inputRows

    #expect(read.map(\.lineNumber) == [9, 10])
    #expect(read.map(\.state) == ["rejected", "blank"])
    #expect(read.map(\.reason) == ["not_a_publication_number", "blank"])
  }

  @Test func `an answer to another number of the same digits decides nothing`() throws {
    let reply = Replies.details(of: [], missing: ["CN114154014B"], items: [])

    let dataset = try Dataset(rows: [.pending(.publication, "CN114154014A")], replies: [reply])

    #expect(try dataset.inputRows.map(\.state) == ["pending"])
  }
}
