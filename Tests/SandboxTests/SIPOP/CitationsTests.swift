import Foundation
import Testing

@testable import Sandbox

struct CitationsTests {
  private static let corpus = Corpus.generated()
  private let citations = Citations(in: corpus)

  @Test func `what is cited is older than the application, and at most four`() throws {
    for application in Self.applications.prefix(1_000) {
      let filed = try #require(application.filing?.date)
      let cited = documents(application, .cited)
      #expect(cited.count <= 4)
      #expect(cited.allSatisfy { $0.date < filed }, "\(application.number)")
      #expect(application.kind != .design || cited.isEmpty)
    }
  }

  @Test func `what cites is newer than the document`() {
    for application in Self.applications.prefix(1_000) {
      for citing in documents(application, .citing) {
        #expect((citing.filing?.date ?? citing.date) > application.date, "\(application.number)")
      }
    }
  }

  @Test func `both ends of a citation in the corpus tell of it`() throws {
    var links = 0
    for application in Self.applications {
      for cited in documents(application, .cited) {
        guard let other = Self.corpus.publication(numbered: cited.number) else { continue }
        #expect(documents(other, .citing).map(\.number).contains(application.number))
        links += 1
      }
    }
    #expect(links > 300)
    let back = Self.applications.flatMap { documents($0, .citing) }
      .count { Self.corpus.publication(numbered: $0.number) != nil }
    #expect(back == links)
  }

  @Test func `no two documents outside of the corpus share a number`() {
    let outside = Self.applications.flatMap { application in
      documents(application, .cited) + documents(application, .citing)
    }.filter { Self.corpus.publication(numbered: $0.number) == nil }
    #expect(outside.count > 2_000)
    #expect(Set(outside.map(\.number)).count == outside.count)
    let filings = outside.compactMap(\.filing?.number)
    #expect(Set(filings).count == filings.count)
  }

  @Test func `counts run from none to four`() {
    let counts = Self.applications.map { documents($0, .cited).count }
    #expect(Set(counts) == [0, 1, 2, 3, 4])
  }

  @Test func `a corpus of one application cites only what lies outside`() {
    let citations = Citations(in: .generated([Portfolio("示例公司", publications: 1)]))
    let found = citations.documents(question("CN201719000001.7", .cited))
    #expect(!found.documents.isEmpty)
    #expect(found.documents.allSatisfy { $0.number.hasPrefix("CN190") == false })
  }

  @Test func `every field comes in all the forms that clients have met`() throws {
    let replies = try Self.applications.map { application in
      try Tree(
        String(
          decoding: citations.documents(question(application.filing?.number ?? "", .cited)).json
            .utf8,
          as: UTF8.self))
    }
    let rows = replies.flatMap { $0.list ?? $0["data"]?.list ?? [] }
    func forms(_ field: String) -> Set<String> { Set(rows.compactMap { $0[field]?.form }) }

    #expect(Set(replies.map(\.form)) == ["list", "empty list", "fields"])
    #expect(forms("applicant") == ["list", "text"])
    #expect(forms("publicationDate") == ["text", "number"])
    #expect(forms("applicationDocNum") == ["text", "null"])
    #expect(rows.contains { $0["applicationDocNum"]?.text?.count == 14 })
    #expect(rows.contains { $0["applicationDocNum"]?.text?.count == 16 })
    #expect(rows.contains { $0["country"] == .text("US") && $0["applicationDocNum"] == .null })
    #expect(Set(rows.compactMap { $0["type"]?.text }) == ["01", "02"])
  }

  private static var applications: [Publication] {
    corpus.applications.map { corpus.publications[$0] }
  }

  private func documents(
    _ application: Publication, _ direction: ReferQuestion.Direction
  ) -> [Citation] {
    citations.documents(question(application.filing?.number ?? "", direction)).documents
  }

  private func question(
    _ number: String, _ direction: ReferQuestion.Direction
  ) -> ReferQuestion {
    ReferQuestion(application: number, direction: direction)
  }
}
