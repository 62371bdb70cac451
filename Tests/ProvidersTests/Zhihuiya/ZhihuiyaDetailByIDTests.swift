import Providers
import Testing

struct ZhihuiyaDetailByIDTests {
  private static let id = "1e099a74-4378-4b84-9d13-f1b4ed5cb59b"
  private static let other = "9cf648f8-8283-4767-9a14-f90f68303f3e"

  let lookup = Zhihuiya.DetailLookup(by: .patentID)

  @Test func `a patent without a publication number is asked for by its id`() {
    let subject = Subject(applicationNumber: "CN201530507755.6", zhihuiyaID: Self.id.uppercased())
    #expect(lookup.questions(about: subject).map(\.key) == [Self.id])
    #expect(lookup.endpoint.description == "zhihuiya.detail_by_id")
  }

  /// Subjects, and how often all inquiries together ask about each.
  @Test(
    arguments: [
      (Subject(publicationNumber: "CN110650438A"), 1),
      (Subject(publicationNumber: "CN110650438A", zhihuiyaID: id), 1),
      (Subject(zhihuiyaID: id), 1),
      (Subject(company: "示例科技有限公司", qccID: "1"), 0),
    ])
  func `every patent is asked for once`(subject: Subject, count: Int) {
    let lookups = Zhihuiya.DetailLookup.all(batchSize: 20)
    #expect(lookups.flatMap { $0.questions(about: subject) }.count == count)
    #expect(Set(lookups.map(\.endpoint)).count == lookups.count)
    #expect(lookups.allSatisfy { $0.batchSize == 20 && $0.priceKey == "item" })
  }

  @Test func `a call names ids alone`() {
    let request = lookup.request(questions([Self.id, Self.other]))
    #expect(request.query == [.init("patent_id", "\(Self.id),\(Self.other)")])
    #expect(request.path == "/basic-patent-data/patent-detail-aggregation")
  }

  @Test(arguments: [id, id.uppercased()])
  func `items are matched by id and name their patents`(returned: String) throws {
    let body = #"""
      {"data":[{"patent_id":"\#(returned)","pn":"CN 303948524 S",
        "application_number":"CN201530507755.6"},
       {"patent_id":"00000000-0000-0000-0000-000000000001"}],"status":true,"error_code":0}
      """#
    let reading = lookup.read(Reply(body), to: questions([Self.other, Self.id]))
    let answers = try #require(reading.answers)
    #expect(answers.verdicts.map(\.question.key) == [Self.id], "beside a stray none is unknown")
    #expect(
      answers.finds == [
        Subject(
          publicationNumber: "CN303948524S", applicationNumber: "CN201530507755.6",
          zhihuiyaID: Self.id, merit: Merit(isGranted: true))
      ])
    #expect(answers.strays == ["00000000-0000-0000-0000-000000000001"])
    #expect(reading.charge == Charge(calls: 1, items: 2))
  }

  private func questions(_ ids: [String]) -> [Question] {
    ids.map { Question(lookup.endpoint, key: $0) }
  }
}
