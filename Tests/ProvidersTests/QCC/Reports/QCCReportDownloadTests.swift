import Foundation
import Providers
import Testing

struct QCCReportDownloadTests {
  /// A format, and a file of it.
  static let files: [(format: String, body: [UInt8])] = [
    ("1", SampleFile.pdf),
    ("1", SampleFile.pdf + Array(repeating: 0x20, count: 1_000)),
    ("2", SampleFile.zip),
    ("2", SampleFile.zip(comment: "PK\u{5}\u{6} and more")),
    ("2", SampleFile.compound),
  ]

  @Test(arguments: files)
  func `a whole file is the answer, free of charge`(format: String, body: [UInt8]) throws {
    let question = QCC.ReportCollection.question(format: format)
    let reading = QCC.ReportCollection().read(
      Reply(status: 200, body: body), to: Self.download(of: question))
    let answers = try #require(reading.answers)
    #expect(answers.verdicts.map(\.question) == [question])
    #expect(answers.verdicts.map(\.verdict) == [.records] && answers.recordCount == 1)
    #expect(reading.code == "S" && reading.charge == .nothing && reading.isProvidersWord)
  }

  @Test(arguments: files)
  func `a file from the archive is the answer to its question`(format: String, body: [UInt8]) {
    let question = QCC.ReportCollection.question(format: format)
    let reading = QCC.ReportCollection().read(Reply(status: 200, body: body), to: [question])
    #expect(reading.word == "records" && reading.charge == .nothing)
  }

  /// A format, and a body that is no whole file of it.
  @Test(
    arguments: [
      ("1", []), ("2", []), ("1", SampleFile.zip), ("1", SampleFile.compound),
      ("2", SampleFile.pdf),
      ("1", Array(SampleFile.pdf.dropLast(4))),
      ("1", SampleFile.pdf + Array(repeating: 0x20, count: 1_024)),
      ("2", Array(SampleFile.zip.dropLast())), ("2", Array(SampleFile.zip.prefix(34))),
      ("2", Array(SampleFile.zip(comment: "four").dropLast())),
      ("1", Array("<html>/rpt?code=465b</html>".utf8)),
      ("2", Array(#"{"Status":"107","Message":"/rpt?code=465b"}"#.utf8)),
      ("1", Array("\u{FEFF}%PDF-1.4 %%EOF".utf8)),
    ] as [(String, [UInt8])])
  func `anything else is fetched again, and quoted nowhere`(format: String, body: [UInt8]) {
    let question = QCC.ReportCollection.question(format: format)
    let reading = QCC.ReportCollection().read(
      Reply(status: 200, body: body), to: Self.download(of: question))
    #expect(reading.word == "retry" && reading.code == "unreadable")
    #expect(reading.charge == .nothing && !reading.isProvidersWord)
    #expect(!reading.message.contains("465b"))
  }

  @Test func `a file that is cut in the archive is no answer`() {
    let cut = Array(SampleFile.pdf.dropLast(6))
    let reading = QCC.ReportCollection().read(
      Reply(status: 200, body: cut), to: [QCC.ReportCollection.question()])
    #expect(reading.word == "retry")
  }

  @Test(arguments: [401, 403])
  func `a refused download shows once who asks`(status: Int) throws {
    let first = Self.download()
    let collection = QCC.ReportCollection()
    let reading = collection.read(Reply("", status: status), to: first)
    let second = try #require(reading.next)
    #expect(second.place == .host(isSigned: true))
    #expect(second.path == first.path && second.query == first.query)
    #expect(second.context == "S" && second.questions == first.questions)
    #expect(reading.charge == .nothing)

    #expect(collection.read(Reply("", status: status), to: second).word == "refused")
  }

  @Test func `a download goes to the host's root, and shows the key in no case`() {
    let qcc = QCC(
      address: "https://example.com/api/yj", key: Secret("ApiKey"), secretKey: Secret("SecretKey"))
    for (isSigned, headers) in [(false, []), (true, ["Timespan", "Token"])] {
      let signed = qcc.sign(
        Self.download(isSigned: isSigned), at: Date(timeIntervalSince1970: 0), session: nil)
      #expect(signed.address == "https://example.com/api/rpt/retrieve")
      #expect(signed.query == "code=465b" && signed.headers.map(\.name) == headers)
    }
  }

  @Test(
    arguments: [
      (nil, false, true), (.onRefusal, false, true), (.always, true, false), (.never, false, false),
    ] as [(QCC.Traits.Report.DownloadAuth?, Bool, Bool)])
  func `whether a download shows who asks is a setting`(
    auth: QCC.Traits.Report.DownloadAuth?, isSignedFirst: Bool, isSignedOnRefusal: Bool
  ) throws {
    let collection = QCC.ReportCollection { $0.downloadAuth = auth }
    let body = #"{"Status":"200","Result":{"ReportStatus":"S","ReportUrl":"/api/r?code=1"}}"#
    let first = try #require(
      collection.read(Reply(body), to: [QCC.ReportCollection.question()]).next)
    #expect(first.place == .host(isSigned: isSignedFirst))
    let refused = collection.read(Reply("", status: 403), to: first)
    #expect((refused.next != nil) == isSignedOnRefusal)
    #expect(isSignedOnRefusal || (refused.word == "refused" && !refused.isProvidersWord))
  }

  @Test(
    arguments: [
      ("/api/rpt/retrieve", nil, "/rpt/retrieve"), ("/api/rpt/retrieve", true, "/rpt/retrieve"),
      ("/api/rpt/retrieve", false, nil), ("/rpt/retrieve", nil, nil), ("/apis/rpt", nil, nil),
      ("/api", nil, nil),
    ] as [(String, Bool?, String?)])
  func `a download that is not found is looked for once without api`(
    path: String, setting: Bool?, expected: String?
  ) {
    let collection = QCC.ReportCollection { $0.pathWithoutApiOn404 = setting }
    for isSigned in [false, true] {
      let reading = collection.read(
        Reply("/rpt?code=465b", status: 404), to: Self.download(path: path, isSigned: isSigned))
      #expect(reading.next?.path == expected)
      #expect(reading.next?.query == expected.map { _ in [.init("code", "465b")] })
      #expect(reading.next.map { $0.place == .host(isSigned: isSigned) } ?? true)
      #expect(expected != nil || reading.word == "refused")
      #expect(!reading.message.contains("465b") && reading.charge == .nothing)
    }
  }

  @Test(
    arguments: [
      (500, "retry"), (502, "retry"), (503, "retry"), (429, "slow down"), (302, "refused"),
      (410, "refused"), (204, "retry"),
    ])
  func `HTTP decides the rest`(status: Int, word: String) {
    let reply = Reply(
      status: status, retryAfter: .seconds(7), body: Array("/rpt?code=465b".utf8))
    let reading = QCC.ReportCollection().read(reply, to: Self.download())
    #expect(
      reading.word == word && reading.code == (status == 200 ? "unreadable" : "http \(status)"))
    #expect(reading.wait == (status >= 429 ? .seconds(7) : nil))
    #expect(reading.charge == .nothing && !reading.isProvidersWord)
    #expect(!reading.message.contains("465b"))
  }

  @Test func `a page of an error that happens to be a file is none`() {
    let reply = Reply(status: 500, body: SampleFile.pdf)
    #expect(QCC.ReportCollection().read(reply, to: Self.download()).word == "retry")
  }

  private static func download(
    of question: Question = QCC.ReportCollection.question(), path: String = "/api/rpt/retrieve",
    isSigned: Bool = false
  ) -> Request {
    Request(
      [question], at: .host(isSigned: isSigned), path: path, query: [.init("code", "465b")],
      context: "S")
  }
}
