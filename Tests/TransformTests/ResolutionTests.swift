import PatentModel
import Providers
import Testing
import Transform

struct ResolutionTests {
  @Test func `a record that knows only a publication joins the application that claims it`() throws
  {
    let list = Replies.list(
      of: "示例科技有限公司",
      rows: [Records.row(id: "a1", publication: "CN114154014A", published: "2022-03-08")])
    let details = Replies.details(
      of: ["CN114154014A"], items: [Records.item(pn: "CN114154014A", application: nil)])

    let patents = try Dataset(replies: [details, list]).patents

    #expect(patents.map(\.patentId) == ["CN202111250145"])
    #expect(patents[0].sources == "qcc.list,zhihuiya.detail")
  }

  @Test func `the later document joins by its digits and says so`() throws {
    let list = Replies.list(
      of: "示例科技有限公司",
      rows: [
        Records.row(
          id: "a1", publication: "CN114154014A", published: "2022-03-08", status: "授权")
      ])
    let details = Replies.details(
      of: ["CN114154014B"],
      items: [
        Records.item(
          pn: "CN114154014B", application: nil, published: 2024_01_05, status: "有效")
      ])

    let patent = try #require(try Dataset(replies: [list, details]).patents.first)

    #expect(patent.publication.map(\.publicationNumber) == ["CN114154014A", "CN114154014B"])
    #expect(patent.qualityFlag.map(\.flag) == ["linked_by_publication_base"])
  }

  @Test func `without any application number the patent is provisional`() throws {
    let details = Replies.details(
      of: ["CN1119743A", "CN1119743C"],
      items: [
        Records.item(id: "1", pn: "CN1119743A", application: nil, published: 1996_04_03),
        Records.item(id: "2", pn: "CN1119743C", application: nil, published: 2003_08_27),
      ])

    let patents = try Dataset(replies: [details]).patents

    #expect(patents.map(\.patentId) == ["PUB:CN1119743A", "PUB:CN1119743C"])
    #expect(patents.map(\.applicationNumber) == [nil, nil])
  }

  @Test func `of two claimants the one with more sources owns the publication`() throws {
    let list = Replies.list(
      of: "示例科技有限公司",
      rows: [
        Records.row(id: "a1", publication: "CN114154014A", published: "2022-03-08"),
        Records.row(
          id: "a2", application: "CN202111250121.8", publication: "CN114154014A",
          published: "2022-03-08"),
      ])
    let details = Replies.details(
      of: ["CN114154014A"], items: [Records.item(pn: "CN114154014A")])

    let patents = try Dataset(replies: [list, details]).patents

    #expect(patents.map(\.patentId) == ["CN202111250121", "CN202111250145"])
    #expect(patents.map(\.publication.count) == [0, 1])
    #expect(patents[0].conflict.map(\.rule) == ["application_id_mismatch"])
    #expect(patents[0].conflict.map(\.losingValue) == ["CN114154014A"])
  }

  @Test func `a later reply that brings the application number moves the record`() throws {
    let early = Replies.details(
      of: ["CN114154014A"], on: "2024-05-01",
      items: [Records.item(pn: "CN114154014A", application: nil)])
    let late = Replies.details(
      of: ["CN114154014A"], on: "2024-06-01", items: [Records.item(pn: "CN114154014A")])

    let patents = try Dataset(replies: [late, early]).patents

    #expect(patents.map(\.patentId) == ["CN202111250145"])
    #expect(patents[0].sourceRecord.count == 1)
  }

  @Test func `a record whose application number changed speaks for the latest one only`() throws {
    let early = Replies.details(
      of: ["CN114154014A"], on: "2024-05-01",
      items: [Records.item(pn: "CN114154014A", application: "CN202111250121.8")])
    let late = Replies.details(
      of: ["CN114154014A"], on: "2024-06-01", items: [Records.item(pn: "CN114154014A")])

    let patents = try Dataset(replies: [early, late]).patents

    #expect(patents.map(\.patentId) == ["CN202111250145"])
    #expect(patents[0].publication.map(\.publicationNumber) == ["CN114154014A"])
  }

  @Test func `items that nobody asked for are left alone`() throws {
    let details = Replies.details(
      of: ["CN114154014A"],
      items: [
        Records.item(id: "1", pn: "CN114154014A"),
        Records.item(id: "2", pn: "CN114154013A", application: "CN202111250121.8"),
      ])

    #expect(try Dataset(replies: [details]).patents.map(\.patentId) == ["CN202111250145"])
  }
}
