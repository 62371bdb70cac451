import PatentModel
import Providers
import Testing

@testable import Transform

/// Replies that a careless or broken provider may send.
struct HostileReplyTests {
  @Test func `what a refused reply holds is no part of a dataset`() throws {
    let reply = Replies.references(documents: [Records.reference()])
    let refused = ArchivedReply(
      endpoint: reply.endpoint, answers: reply.answers.map { ($0.key, .refused) },
      retrievedOn: reply.retrievedOn, body: reply.body)
    let dataset = try Dataset(rows: [], replies: [refused])

    #expect(try dataset.patents.isEmpty)
  }

  @Test func `two documents of one number are two records`() throws {
    let documents = ["CN200410000002.7", "CN200510000003.8"].map {
      Records.reference(application: $0)
    }
    let dataset = try Dataset(rows: [], replies: [Replies.references(documents: documents)])

    let ids = try dataset.patents.map(\.patentId)
    #expect(Set(ids).isSuperset(of: ["CN200410000002", "CN200510000003"]))
  }

  @Test(arguments: ["美国", "USA", "日本"])
  func `a country that is no code does not make a number Chinese`(country: String) throws {
    let document = Records.reference(
      application: "85123456", publication: nil, country: country)
    let dataset = try Dataset(rows: [], replies: [Replies.references(documents: [document])])

    let ids = try dataset.patents.map(\.patentId)
    #expect(ids == ["CN202111250145"])
  }
}
