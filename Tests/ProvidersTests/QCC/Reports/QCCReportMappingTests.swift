import CustomDump
import PatentModel
import Providers
import Testing

struct QCCReportMappingTests {
  static let orderKey = "company=\("示例科技有限公司".percentEncoded)&reportFormat=2"

  @Test(arguments: QCCReportOrderTests.orders)
  func `an order is told by its number, in whatever form it came`(body: String) throws {
    let report = try #require(
      try Self.findings(in: Array(body.utf8), of: QCC.ReportOrders.self, key: Self.orderKey)
        .first?.report)

    let expected = ReportObservation(
      record: .init(
        source: "qcc.report", id: "96a229095b",
        // printf '{"OrderNo":"96a229095b"}' | sha256sum
        digest: "fab5697dd833608bfd55c5efc0c0ebb6b7190b6c2161916903652f84cc57f548",
        retrievedOn: try Self.day()),
      company: "示例科技有限公司", format: .word, status: .ordered, rawStatus: nil, file: nil)
    expectNoDifference(report, expected)
  }

  @Test(
    arguments: [
      ("1", .pdf, "pdf", SampleFile.pdf), ("2", .word, "docx", SampleFile.zip),
      ("2", .word, "doc", SampleFile.compound),
    ] as [(String, ReportObservation.Format, String, [UInt8])])
  func `a file is told by digest, size and first bytes`(
    code: String, format: ReportObservation.Format, extension: String, body: [UInt8]
  ) throws {
    let report = try #require(
      try Self.findings(
        in: body, of: QCC.Reports.self, key: QCC.ReportCollection.question(format: code).key,
        code: "S"
      ).first?.report)
    let file = try #require(report.file)

    let expected = ReportObservation(
      record: .init(
        source: "qcc.report", id: "96a229095b", digest: file.sha256, retrievedOn: try Self.day()),
      company: "示例科技有限公司", format: format, status: .ready, rawStatus: "S", file: file)
    expectNoDifference(report, expected)
    #expect(file.byteCount == body.count && file.fileExtension == `extension`)
  }

  @Test func `the digest is the SHA-256 of the file`() throws {
    let report = try Self.findings(
      in: SampleFile.pdf, of: QCC.Reports.self, key: QCC.ReportCollection.question().key, code: "S"
    ).first?.report
    #expect(
      report?.file?.sha256
        == "b2155ede734746d761ab1ac543ba092106a0187671b65d37e3b43fb266c7c50c")
  }

  @Test func `a report that was refused has failed, with the letter or code that said so`() throws {
    let body = Array(#"{"Status":"200","Result":{"ReportStatus":"F","ReportUrl":""}}"#.utf8)
    let report = try #require(
      try Self.findings(
        in: body, of: QCC.Reports.self, key: QCC.ReportCollection.question().key, .refused,
        code: "F"
      ).first?.report)
    #expect(report.status == .failed && report.rawStatus == "F" && report.file == nil)
    #expect(report.record.id == "96a229095b" && report.company == "示例科技有限公司")
    #expect(
      report.record.digest
        == "086abf979b0d21c39b4548a4dca5dc93293cf95a0ad293ee5a60388fe4a139a8")
  }

  @Test(arguments: [ArchivedReply.Verdict.empty, .refused])
  func `an order that was not taken says nothing`(verdict: ArchivedReply.Verdict) throws {
    let body = Array(#"{"Status":"208","Message":"说明"}"#.utf8)
    let findings = try Self.findings(
      in: body, of: QCC.ReportOrders.self, key: Self.orderKey, verdict, code: "208")
    #expect(findings.isEmpty)
  }

  @Test func `an order that the provider no longer knows says nothing of its report`() throws {
    let findings = try Self.findings(
      in: Array(#"{"Status":"201"}"#.utf8), of: QCC.Reports.self,
      key: QCC.ReportCollection.question().key, .empty, code: "201")
    #expect(findings.isEmpty)
  }

  @Test func `what cannot be told from others is counted, not read`() throws {
    let page = Array("<html></html>".utf8)
    for (source, key) in [
      (QCC.ReportOrders.self, Self.orderKey), (QCC.ReportOrders.self, "x=1"),
      (QCC.Reports.self, QCC.ReportCollection.question().key), (QCC.Reports.self, Self.orderKey),
    ] as [(any ObservationSource.Type, String)] {
      let findings = try Self.findings(in: page, of: source, key: key)
      #expect(findings.map(\.isUnidentified) == [true])
    }
  }

  @Test(
    arguments: [
      (orderKey, "示例科技有限公司"), (QCC.ReportCollection.question().key, "示例科技有限公司"),
      ("CN114154014A", nil), ("company=1&reportFormat=9", nil), ("", nil),
    ])
  func `a question names the company that it asks about`(key: String, company: String?) {
    #expect(QCC.ReportOrders.subject(ofQuestion: key) == Subject(company: company))
    #expect(QCC.Reports.subject(ofQuestion: key) == Subject(company: company))
  }

  private static func findings(
    in body: [UInt8], of source: any ObservationSource.Type, key: String,
    _ verdict: ArchivedReply.Verdict = .records, code: String = "200"
  ) throws -> [Finding] {
    let reply = ArchivedReply(
      endpoint: source.endpoint, answers: [(key, verdict)], retrievedOn: try day(), code: code,
      body: body)
    return try Finding.all(in: reply, of: source)
  }

  private static func day() throws -> CalendarDate {
    try #require(CalendarDate(compact: 2024_05_01))
  }
}
