import Foundation
import Testing

@testable import Sandbox

struct GetDetailsTests {
  @Test func `a row's id leads to details that agree with the row`() async throws {
    try await withStandIn { customer in
      let search = try await customer.searched([
        "searchKey": "中兴通讯股份有限公司", "pageSize": "50",
      ])
      for row in (search.Result ?? []).prefix(20) {
        let reply = try Tree(await customer.qcc("PatentV4/GetDetails", ["id": row.Id]).body)
        let details = try #require(reply["Result"])

        #expect(reply["Status"] == .text("200"))
        #expect(reply["Message"] == .text("【有效请求】查询成功"))
        #expect(reply["Paging"] == .null)
        #expect(reply.names == ["Message", "OrderNumber", "Paging", "Result", "Status"])
        #expect(details["PublicationNumber"] == .text(row.PublicationNumber))
        #expect(details["ApplicationNumber"]?.text == row.ApplicationNumber)
        #expect(details["PublicationDate"]?.text?.prefix(10) == row.PublicationDate.prefix(10))
        #expect(details["AssigneestringList"]?.texts == row.AssigneestringList)
        let symbols = details["IPCList"]?.texts ?? []
        #expect(Set(symbols.map { String($0.prefix(3)) }) == Set(row.IPCList))
      }
    }
  }

  @Test func `every field comes in all the forms that clients have met`() async throws {
    let all = try await details(of: Corpus.generated().publications.prefix(800))
    func forms(_ field: String) -> Set<String> { Set(all.compactMap { $0[field]?.form }) }

    #expect(all.count == 800)
    #expect(forms("Agent") == ["text", "list", "null"])
    #expect(all.contains { $0["Agent"]?.text?.hasPrefix(#"[""#) == true })
    #expect(forms("Agency") == ["text", "list", "empty list", "null"])
    #expect(all.contains { $0["Agency"]?.text?.suffix(6).first == " " })
    #expect(forms("PatentImage") == ["text", "null"])
    #expect(forms("IPCDesc") == ["list", "null"])
    #expect(forms("PatentLegalHistory") == ["fields", "list", "empty list", "null"])
    #expect(forms("LegalStatusDate") == ["text", "null"])
    for field in [
      "DocumentTypes", "PrimaryExaminer", "AssiantExaminer", "Cites", "OtherReferences",
    ] {
      #expect(all.allSatisfy { $0[field] == .text("") })
    }
    let times = Set(all.compactMap { $0["PublicationDate"]?.text?.dropFirst(10) })
    #expect(times == [" 00:00:00", "T00:00:00"])
  }

  @Test func `the same id has the same details in every run`() async throws {
    let rows = Corpus.small.publications.prefix(30)
    let first = try await details(of: rows)
    let second = try await details(of: rows)
    #expect(first == second)
  }

  @Test func `a corpus file gives no dates and numbers of filing`() async throws {
    let publication = Publication(
      number: "CN190000002A", kind: .application,
      date: try #require(Day(year: 2020, month: 2, day: 17)), filing: nil, grant: nil,
      title: "示例装置", abstract: "摘要", inventors: ["甲"], applicants: ["示例大学"],
      agencies: [], symbols: ["H01M10/42"], status: .published)
    try await withStandIn(.init(corpus: Corpus([publication]))) { customer in
      let reply = try Tree(
        await customer.qcc("PatentV4/GetDetails", ["id": publication.id]).body)
      #expect(reply["Result"]?["ApplicationNumber"] == .null)
      #expect(reply["Result"]?["ApplicationDate"] == .null)
    }
  }

  @Test func `an unknown id is 201, an id asked twice is a repeat`() async throws {
    try await withStandIn { customer in
      let id = Publication.id(ofNumber: "CN190000001A")
      var codes: [String?] = []
      for id in [id, id, Publication.id(ofNumber: "CN199999999A")] {
        let reply = try Tree(await customer.qcc("PatentV4/GetDetails", ["id": id]).body)
        codes.append(reply["Status"]?.text)
      }
      #expect(codes == ["200", "200", "201"])
      let line = await customer.standIn.bill().qcc.methods["GetDetails"]
      #expect(line?.billedCalls == 3 && line?.repeats == 1)
    }
  }

  /// The details of publications, straight from the desk.
  private func details(of publications: ArraySlice<Publication>) async throws -> [Tree] {
    let desk = GetDetails(Corpus(Array(publications)))
    return try publications.map { publication in
      let call = Call(
        method: "GET", path: "/", query: ["id": publication.id], arrival: SetClock().now())
      let finding = try desk.details(askedBy: call)
      return try Tree(String(decoding: finding.result.utf8, as: UTF8.self))
    }
  }
}

struct LegalHistoryTests {
  private static let corpus = Corpus.generated()

  @Test func `the newest event is where the list's status stands`() {
    for (publication, history) in histories {
      let newest = history.events.first
      let isCurrent = newest?.code == publication.status.code || (newest?.date.year ?? 0) <= 2011
      #expect(isCurrent, "\(publication.number)")
    }
  }

  @Test func `events are sorted, newest first, and none lies in the future`() throws {
    let today = try #require(Day(year: 2026, month: 1, day: 1))
    for (publication, history) in histories {
      let days = history.events.map(\.date)
      #expect(days == days.sorted(by: >), "\(publication.number)")
      #expect(days.allSatisfy { $0 < today }, "\(publication.number)")
    }
  }

  @Test func `an application and its grant have one history`() throws {
    for grant in Self.corpus.publications.filter({ $0.kind == .grant }).prefix(200) {
      let opening = try #require(Self.corpus.opening(of: grant))
      #expect(opening.kind == .application)
      #expect(history(of: grant).events == history(of: opening).events)
      #expect(history(of: grant).events.map(\.text).contains("授权"))
    }
  }

  @Test func `older records have the older codes`() {
    let codes = histories.flatMap(\.1.events).filter { $0.date.year <= 2011 }.map(\.code)
    #expect(Set(codes).isSuperset(of: ["1", "22", "24"]))
  }

  private var histories: [(Publication, LegalHistory)] {
    Self.corpus.publications.prefix(1_000).map { ($0, history(of: $0)) }
  }

  private func history(of publication: Publication) -> LegalHistory {
    LegalHistory(of: publication, opening: Self.corpus.opening(of: publication))
  }
}
