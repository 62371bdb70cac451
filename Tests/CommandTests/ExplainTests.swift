import Foundation
import Testing

struct ExplainTests {
  @Test
  func `a patent is explained under any of its numbers, down to the questions that bought it`()
    async throws
  {
    try await withBuyer { buyer, _ in
      _ = try await buyer.run()
      let patents = try await buyer.out.lines("patents.ndjson.gz", as: PatentLine.self)
      let patent = try #require(patents.first { $0.publication.count == 2 })

      let byID = try await explanation(of: patent.patentId, by: buyer)
      let byNumber = try await explanation(of: patent.publication[1].publicationNumber, by: buyer)
      let blanks = String(patent.patentId.dropFirst(2))
      let bySpelling = try await explanation(
        of: "ZL \(blanks.prefix(4)) \(blanks.dropFirst(4))", by: buyer)

      #expect(byID == byNumber && byID == bySpelling)
      #expect(byID.patentId == patent.patentId)
      #expect(byID.records.map(\.source).sorted().first == "qcc.list")
      #expect(byID.records.allSatisfy { $0.replies.count == 1 })
      let details = byID.records.filter { $0.source == "zhihuiya.detail" }
      #expect(
        Set(details.flatMap(\.replies).map(\.question))
          == Set(patent.publication.map(\.publicationNumber)))
      let number = try #require(byID.attributes.first { $0.attribute == "application_number" })
      #expect(number.records == Array(byID.records.indices))
      #expect(number.value?.hasPrefix(patent.patentId) == true)
    }
  }

  @Test func `for people, records are counted from one`() async throws {
    try await withBuyer(of: [Company.smallest]) { buyer, _ in
      _ = try await buyer.run()
      let patents = try await buyer.out.lines("patents.ndjson.gz", as: PatentLine.self)

      let trace = try await buyer.patentflow(["explain", try #require(patents.first).patentId])

      #expect(trace.end == .status(0), "\(trace.errors)")
      #expect(trace.outputText.contains("patent_type: "))
      #expect(trace.outputText.contains("type_digit · [1] [2]"))
      #expect(trace.outputText.contains("searchKey=\(Company.smallest)"))
    }
  }

  @Test func `a patent that the dataset does not have is wrong use`() async throws {
    try await withBuyer(of: [Company.smallest]) { buyer, _ in
      _ = try await buyer.run()

      let trace = try await buyer.patentflow(["explain", "CN199912345678"])

      #expect(trace.end == .status(2))
      #expect(trace.errors.contains("has no patent “CN199912345678”"))
    }
  }

  private func explanation(of patent: String, by buyer: Buyer) async throws -> Explained {
    let trace = try await buyer.patentflow(["explain", patent, "--json"])
    #expect(trace.end == .status(0), "\(trace.errors)")
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(Explained.self, from: trace.output)
  }
}

/// What tests look at in an explanation.
private struct Explained: Decodable, Equatable {
  struct Record: Decodable, Equatable {
    let source: String
    let replies: [Reply]
  }

  struct Reply: Decodable, Equatable {
    let question: String
  }

  struct Attribute: Decodable, Equatable {
    let attribute: String
    let value: String?
    let records: [Int]
  }

  let patentId: String
  let records: [Record]
  let attributes: [Attribute]
}
