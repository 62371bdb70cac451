import ByteFormats
import PatentModel
import Providers
import Testing
import Transform

struct CreditReportTests {
  let code = "9111010859963405XW"
  let pdf = "%PDF-1.7 示例 %%EOF"

  @Test func `a report is ready when its file is there`() throws {
    let dataset = try Dataset(
      rows: [.pending(.company, code)],
      replies: [
        Replies.order("n1", of: code),
        Replies.report("n1", of: code, on: "2024-05-03", file: pdf),
      ])

    let company = try #require(try dataset.companies.first)
    let report = try #require(company.creditReport.first)
    #expect(company.creditReport.count == 1)
    #expect(report.reportFormat == "pdf")
    #expect(report.orderNumber == "n1")
    #expect(report.reportStatus == "ready")
    #expect(report.reportStatusRaw == "S")
    #expect(report.fileName == "\(code).pdf")
    #expect(report.byteCount == pdf.utf8.count)
    #expect(report.retrievedOn == "2024-05-03")
    #expect(company.sources == "input,qcc.report")
    #expect(company.sourceRecord == [.init(source: "qcc.report", sourceRecordId: "n1")])
  }

  @Test(arguments: [(Optional("F"), "failed"), (nil, "ordered")])
  func `without a file a report is ordered, or failed for good`(
    refusal: String?, status: String
  ) throws {
    let refused = refusal.map { _ in Replies.report("n1", of: code, file: nil) }

    let dataset = try Dataset(
      replies: [Replies.order("n1", of: code)] + [refused].compactMap(\.self))

    let report = try #require(try dataset.companies.first?.creditReport.first)
    #expect(report.reportStatus == status)
    #expect(report.reportStatusRaw == refusal)
    #expect(report.fileName == nil)
  }

  @Test func `the newest order of each format counts`() throws {
    let dataset = try Dataset(replies: [
      Replies.order("n1", of: code, on: "2024-05-01"),
      Replies.report("n1", of: code, on: "2024-06-01", file: pdf),
      Replies.order("n2", of: code, on: "2024-05-02"),
      Replies.order("n3", of: code, format: 2, on: "2024-04-01"),
    ])

    let reports = try #require(try dataset.companies.first?.creditReport)
    #expect(reports.map(\.reportFormat) == ["pdf", "word"])
    #expect(reports.map(\.orderNumber) == ["n2", "n3"])
  }

  @Test func `of orders of one day the one that is ready counts`() throws {
    let dataset = try Dataset(replies: [
      Replies.order("n1", of: code, on: "2024-05-01"),
      Replies.report("n1", of: code, on: "2024-05-01", file: pdf),
      Replies.order("n2", of: code, on: "2024-05-01"),
    ])

    let reports = try #require(try dataset.companies.first?.creditReport)
    #expect(reports.map(\.orderNumber) == ["n1"] && reports[0].fileName != nil)
  }

  @Test func `the files of a finished company can be read back`() throws {
    let dataset = try Dataset(replies: [
      Replies.order("n1", of: code), Replies.report("n1", of: code, file: pdf),
      Replies.order("n2", of: code, format: 2),
    ])
    let line = try #require(dataset.lines[.company]?.first)

    let files = try JSONParser().read(Array(line.utf8)) { ReportFile.files(ofCompany: $0) }

    #expect(files.map(\.name) == ["\(code).pdf"])
    #expect(
      files.map(\.sha256)
        == [try #require(try dataset.companies[0].creditReport[0].fileSha256)])
    #expect(files.map(\.byteCount) == [pdf.utf8.count])
  }
}
