import Foundation
import Testing

@testable import Sandbox

struct CorpusFileTests {
  private static let application = """
    {"publication_number":"CN190000002A","title":"示例装置","abstract":"摘要","inventors":["甲","乙"],\
    "applicants":["示例大学"],"ipc":["H01M10/42"],"publication_date":"2020-02-17"}
    """
  private static let grant = """
    {"publication_number":"CN190000002B","title":"示例装置","abstract":"\\u0001","inventors":["甲"],\
    "applicants":["示例大学"],"ipc":["H01M10/42","H02P25/08"],"publication_date":"2023-02-17"}
    """

  @Test(arguments: ["\n", "\r\n", "\n\n"])
  func `reads a publication a line`(newline: String) throws {
    let corpus = try corpus(Self.application + newline + Self.grant + newline)
    let rows = corpus.places(ofCompany: "示例大学").map { corpus.publications[$0] }

    #expect(rows.map(\.number) == ["CN190000002A", "CN190000002B"])
    #expect(rows.map(\.filing) == [nil, nil])
    #expect(rows.map { $0.grant?.number } == ["CN190000002B", "CN190000002B"])
  }

  @Test func `replies have no application number and no date of filing`() async throws {
    let corpus = try corpus(Self.application)
    try await withStandIn(.init(corpus: corpus)) { customer in
      let row = try await customer.searched(["searchKey": "示例大学"]).Result?.first
      let details = try await customer.details(
        ["patent_number": "CN190000002A"], token: try await customer.token())

      #expect(row?.ApplicationNumber == nil && row?.ApplicationDate == nil)
      #expect(row?.IPCList == ["H01"])
      #expect(details.body.contains(#""inventor":"甲|乙""#))
      #expect(!details.body.contains("application_"))
    }
  }

  @Test(arguments: [
    (application.replacing("示例装置", with: "示例\"装置"), "this is no JSON object"),
    (application.replacing("title", with: "titel"), "the field title is missing"),
    (
      application.replacing(#"["H01M10/42"]"#, with: "1"),
      "the field ipc has a value of another type"
    ),
    (
      application.replacing("2A", with: "2X"),
      "“CN190000002X” does not end in A, B, C, U, Y, S or D"
    ),
    (application.replacing("-17", with: "-30"), "“2020-02-30” is no date such as 2023-02-17"),
  ])
  func `a line that is none is named with its file and number`(line: String, reason: String) throws
  {
    #expect(throws: CorpusFault(file: "corpus.ndjson", line: 3, reason: reason)) {
      try corpus(Self.grant + "\n\n" + line)
    }
  }

  @Test func `a specification names a file or a kind`() throws {
    #expect(try Corpus(spec: "generated").isOpen == false)
    #expect(try Corpus(spec: "synthetic").isOpen)
    #expect(try Corpus(spec: "large").places(ofCompany: "大型示例股份有限公司").count == 5_200)
    #expect(throws: CocoaError.self) { try Corpus(spec: "/no/such/file") }
  }

  private func corpus(_ text: String) throws -> Corpus {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "corpus.ndjson")
    try Data(text.utf8).write(to: file)
    return try Corpus(contentsOf: file)
  }
}
