import Providers
import Testing
import Transform

struct CitationTests {
  static let bothWays: [String: SIPOP.ReferDirection] = ["01": .forward, "02": .backward]

  @Test func `a document that is cited is a row, and the edge stands at the citing patent`() throws
  {
    let patents = try Dataset(replies: [
      Replies.references(documents: [Records.reference()]),
      Replies.details(of: ["CN114154014A"], items: [Records.item(pn: "CN114154014A")]),
    ]).patents

    #expect(patents.map(\.patentId) == ["CN200410000002", "CN202111250145"])
    #expect(patents.map(\.isStub) == [1, 0])
    #expect(patents[0].citation.isEmpty)
    #expect(
      patents[1].citation == [
        PatentLine.Citation(
          citingKey: "CN202111250145", citedKey: "CN200410000002",
          citingPatentId: "CN202111250145", citedPatentId: "CN200410000002",
          citingPublicationNumber: nil, citedPublicationNumber: "CN1600001A",
          citedCountryCode: "CN", citedTitle: "被引方法", nplText: nil, direction: "backward",
          referTypes: "02", isDatePlausible: 1, sources: "sipop.reference")
      ])
  }

  @Test func `a patent known from citations alone is a stub without invented fields`() throws {
    let dataset = try Dataset(replies: [
      Replies.references(documents: [Records.reference()])
    ])

    let (cited, subject) = (try dataset.patents[0], try dataset.patents[1])
    #expect(dataset.report.stubs == 2)
    #expect(dataset.report.citations == 1)
    #expect(cited.publication.map(\.publicationNumber) == ["CN1600001A"])
    #expect(cited.patentAssignee.map(\.name) == ["示例大学"])
    #expect([cited.legalStatus, cited.legalStatusRule] == ["unknown", "none"])
    #expect(subject.applicationNumber == "CN202111250145.3")
    #expect(subject.title == nil)
    #expect(subject.publication.isEmpty)
    #expect(subject.sourceRecord.map(\.sourceRecordId) == ["CN202111250145/02"])
    #expect(subject.qualityFlag.map(\.flag) == ["check_digit_computed"])
  }

  @Test func `a document that cites the subject has the edge in its own line`() throws {
    let patents = try Dataset(
      replies: [
        Replies.references(
          of: "CN200410000002", type: "01",
          documents: [Records.reference(application: "CN202111250145.3", publication: nil)])
      ], referDirections: Self.bothWays
    ).patents

    #expect(patents.map(\.citation.count) == [0, 1])
    #expect(patents[1].citation[0].citedPatentId == "CN200410000002")
    #expect(patents[1].citation[0].citedTitle == nil)
    #expect(patents[1].citation[0].direction == "forward")
  }

  @Test func `an edge that is told from both of its ends is one`() throws {
    let patents = try Dataset(
      replies: [
        Replies.references(documents: [Records.reference()]),
        Replies.references(
          of: "CN200410000002", type: "01",
          documents: [
            Records.reference(application: "CN202111250145.3", publication: "CN114154014A")
          ]),
      ], referDirections: Self.bothWays
    ).patents

    #expect(patents.map(\.citation.count) == [0, 1])
    let edge = patents[1].citation[0]
    #expect(edge.direction == "both")
    #expect(edge.referTypes == "01,02")
    #expect(edge.citingPublicationNumber == "CN114154014A")
    #expect(edge.citedPublicationNumber == "CN1600001A")
  }

  @Test func `two documents of one application are cited once`() throws {
    let patents = try Dataset(replies: [
      Replies.references(documents: [
        Records.reference(publication: "CN1600001C", published: "20070808"), Records.reference(),
      ])
    ]).patents

    #expect(patents[1].citation.map(\.citedPublicationNumber) == ["CN1600001A"])
  }

  @Test(arguments: [Optional("CN202111250121.8"), nil])
  func `an edge leads to the application that owns the publication`(owner: String?) throws {
    let list = Replies.list(
      of: "示例科技有限公司",
      rows: [
        Records.row(
          id: "a1", application: owner, publication: "CN101600001A", published: "2009-12-09")
      ])
    let patents = try Dataset(replies: [
      list,
      Replies.references(documents: [
        Records.reference(application: nil, publication: "CN101600001B")
      ]),
    ]).patents
    let subject = try #require(patents.first { !$0.citation.isEmpty })

    let expected = owner == nil ? "PUB:CN101600001A" : "CN202111250121"
    #expect(subject.patentId == "CN202111250145")
    #expect(subject.citation.map(\.citedPatentId) == [expected])
    #expect(patents.contains { $0.patentId == expected && $0.isStub == 0 })
  }

  @Test func `a publication that cites the subject is resolved before the edge is its own`() throws
  {
    let patents = try Dataset(
      replies: [
        Replies.references(
          type: "01",
          documents: [Records.reference(application: nil, publication: "US2021123456A1")])
      ], referDirections: Self.bothWays
    ).patents

    #expect(patents.map(\.patentId) == ["CN202111250145", "PUB:US2021123456A1"])
    #expect(patents.map(\.citation.count) == [0, 1])
    #expect(patents[1].citation[0].citingKey == "PUB:US2021123456A1")
  }

  @Test(
    arguments: [
      ("US7654321B2", "US", "US11/123,456", "PUB:US7654321B2"),
      ("1234567", "US", "05123456", "PUB:US1234567"),
      ("JPH05-123456A", nil, nil, "PUB:JPH05123456A"),
      ("WO2020/123456A1", "WO", "PCT/CN2020/000001", "PUB:WO2020123456A1"),
    ])
  func `documents of other countries are provisional patents`(
    publication: String, country: String?, application: String?, id: String
  ) throws {
    let patents = try Dataset(replies: [
      Replies.references(documents: [
        Records.reference(application: application, publication: publication, country: country)
      ])
    ]).patents

    let foreign = try #require(patents.last)
    #expect(foreign.patentId == id)
    #expect(foreign.applicationNumber == nil)
    #expect(foreign.countryCode == String(id.dropFirst(4).prefix(2)))
    #expect(foreign.qualityFlag.isEmpty)
    #expect(patents[0].citation.map(\.citedCountryCode) == [foreign.countryCode])
  }

  @Test func `what has no number is literature, told by its words`() throws {
    let dataset = try Dataset(replies: [
      Replies.references(documents: [
        Records.reference(application: nil, publication: nil, title: "甲. 示例论文[J]. 2010"),
        Records.reference(application: nil, publication: "第二届会议论文集", title: nil, country: nil),
      ])
    ])

    let patents = try dataset.patents
    #expect(patents.map(\.patentId) == ["CN202111250145"])
    #expect(dataset.report.unidentifiedRecords == 0)
    #expect(
      patents[0].citation.map(\.citedKey) == ["NPL:6f450c2726a55a73", "NPL:a5188a01918adccd"])
    #expect(patents[0].citation.map(\.nplText) == ["甲. 示例论文[J]. 2010", "第二届会议论文集"])
    #expect(patents[0].citation.map(\.citedPatentId) == [nil, nil])
    #expect(patents[0].citation.map(\.citedTitle) == [nil, nil])
  }

  @Test func `literature that cites has no line, so its edge stands at the cited patent`() throws {
    let patents = try Dataset(
      replies: [
        Replies.references(
          type: "01",
          documents: [
            Records.reference(application: nil, publication: nil, title: "甲. 示例论文[J]. 2022")
          ])
      ], referDirections: Self.bothWays
    ).patents

    let edge = try #require(patents.first?.citation.first)
    #expect(patents.count == 1)
    #expect(edge.citingKey.hasPrefix("NPL:"))
    #expect(edge.citingPatentId == nil)
    #expect(edge.citedPatentId == "CN202111250145")
    #expect(edge.nplText == "甲. 示例论文[J]. 2022")
  }

  @Test func `a code that nobody explains is kept, and its direction is unknown`() throws {
    let patents = try Dataset(replies: [
      Replies.references(type: "07", documents: [Records.reference()])
    ]).patents

    let flags = patents[1].qualityFlag.filter { $0.flag == "unmapped_refer_type" }
    #expect(patents[1].citation.map(\.direction) == ["unknown"])
    #expect(patents[1].citation.map(\.referTypes) == ["07"])
    #expect(patents[1].citation.map(\.citingKey) == ["CN202111250145"])
    #expect(flags.map(\.detail) == ["07"])
  }

  @Test(
    arguments: [
      (Optional("20220308"), Optional(1)), ("20220309", 0), (nil, nil),
    ])
  func `a cited document that appeared later makes the direction doubtful`(
    published: String?, isPlausible: Int?
  ) throws {
    let patents = try Dataset(replies: [
      Replies.references(documents: [Records.reference(published: published)]),
      Replies.details(of: ["CN114154014A"], items: [Records.item(pn: "CN114154014A")]),
    ]).patents

    #expect(patents[1].citation.map(\.isDatePlausible) == [isPlausible])
  }

  @Test func `a patent does not cite itself`() throws {
    let patents = try Dataset(replies: [
      Replies.references(documents: [
        Records.reference(application: "CN202111250145", publication: "CN114154014A"),
        Records.reference(application: nil, publication: "CN114154014B"),
      ])
    ]).patents

    #expect(patents.map(\.patentId) == ["CN202111250145"])
    #expect(patents[0].citation.isEmpty)
    #expect(patents[0].publication.count == 2)
  }

  @Test func `an edge follows its record when a later reply moves it`() throws {
    let early = Replies.references(
      on: "2024-05-01", documents: [Records.reference(application: "CN200410000001.2")])
    let late = Replies.references(on: "2024-06-01", documents: [Records.reference()])

    let patents = try Dataset(replies: [late, early]).patents

    #expect(patents.map(\.patentId) == ["CN200410000002", "CN202111250145"])
    #expect(patents[1].citation.map(\.citedKey) == ["CN200410000002"])
  }
}
