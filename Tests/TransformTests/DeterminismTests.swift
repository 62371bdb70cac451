import PatentModel
import Providers
import Testing
import Transform

struct DeterminismTests {
  let rows: [InputRow]
  let replies: [ArchivedReply]

  init() {
    let applications = ["CN202111250145.3", "CN202111250121.8", "CN202110000001.6", nil]
    var lists: [ArchivedReply] = []
    var details: [ArchivedReply] = []
    var references: [ArchivedReply] = []
    for number in 0..<40 {
      let publication = "CN1141540\(10 + number)A"
      let application = applications[number % 4].map {
        String($0.prefix(11)) + String(100 + number)
      }
      let row = Records.row(
        id: "row\(number)", application: application, publication: publication,
        published: "2022-03-08", assignees: ["甲公司", "公司\(number % 7)"])
      lists.append(Replies.list(of: "公司\(number % 7)", page: number, rows: [row]))
      let item = Records.item(
        id: "item\(number)", pn: publication, application: number % 3 == 0 ? nil : application,
        published: 2022_03_08 + number % 2, status: number % 5 == 0 ? "失效" : "审中")
      details.append(Replies.details(of: [publication], items: [item]))
      if let application { references.append(Self.references(of: application, number: number)) }
    }
    replies = lists + details + references + (0..<20).map(Self.licenses)
    rows = (0..<7).map { InputRow.pending(.company, "公司\($0)", line: $0 + 2) }
  }

  @Test(arguments: [1, 2, 3])
  func `the order of arrival leaves no trace`(seed: UInt64) throws {
    var random = SplitMix(state: seed)

    let shuffled = try Self.dataset(
      rows.shuffled(using: &random), replies.shuffled(using: &random))

    #expect(try shuffled.lines == Self.dataset(rows, replies).lines)
    #expect(try shuffled.patents.count > 20)
    #expect(shuffled.report.citations > 60)
    #expect(try shuffled.companies.count > 7)
    #expect(try shuffled.companies.reduce(0) { $0 + $1.telecomLicense.count } == 20)
  }

  @Test func `records that come twice, or in another order, leave no trace`() throws {
    let items = (1...5).map { number in
      Records.item(
        id: "item\(number)", pn: "CN11415401\(number)A", application: "CN20211125010\(number)")
    }
    let numbers = (1...5).map { "CN11415401\($0)A" }
    func lines(_ items: [String]) throws -> [EntityKind: [String]] {
      try Self.dataset([], [Replies.details(of: numbers, items: items)]).lines
    }

    let once = try lines(items)
    #expect(!once.isEmpty)
    #expect(try lines(items.reversed()) == once)
    #expect(try lines(items + [items[2]]) == once)
  }

  @Test func `every end of an edge that is a patent has a line, and no edge stands in two`() throws
  {
    let patents = try Self.dataset(rows, replies).patents
    let ids = Set(patents.map(\.patentId))
    var keys: Set<[String]> = []

    for patent in patents {
      for edge in patent.citation {
        #expect(keys.insert([edge.citingKey, edge.citedKey]).inserted)
        #expect((edge.citingPatentId ?? edge.citedPatentId) == patent.patentId)
        #expect(ids.isSuperset(of: [edge.citingPatentId, edge.citedPatentId].compactMap(\.self)))
      }
    }
    #expect(keys.count > 60)
  }

  @Test(arguments: [1, 1000, 20_000])
  func `the memory that sorting may use leaves no trace`(runSize: Int) throws {
    let small = try Self.dataset(rows, replies, runSize: runSize)

    #expect(try small.lines == Self.dataset(rows, replies).lines)
  }

  @Test(arguments: [1, 3, 8])
  func `the number of workers leaves no trace`(workers: Int) throws {
    let crew = try Self.dataset(rows, replies, workers: workers)

    #expect(try crew.lines == Self.dataset(rows, replies).lines)
  }

  private static func dataset(
    _ rows: [InputRow], _ replies: [ArchivedReply], runSize: Int = 32 << 20, workers: Int = 2
  ) throws -> Dataset {
    try Dataset(
      rows: rows, replies: replies, runSize: runSize, workers: workers,
      referDirections: ["01": .forward, "02": .backward])
  }

  /// Licences whose holders share names, keys and codes here and there.
  private static func licenses(_ number: Int) -> ArchivedReply {
    let (key, id) = ("k\(number % 9)", "license\(number)")
    guard number % 3 > 0 else {
      let code = number % 2 == 0 ? "9111010859963405XW" : "913205940566944300"
      return Replies.license(
        id, on: "2024-05-0\(1 + number % 2)",
        Records.licenseDetail(
          id: id, key: key, name: "公司\(number % 5)", code: code,
          report: #""Address":"\#(number)号""#))
    }
    return Replies.licenses(
      of: "公司\(number % 7)", on: "2024-05-0\(1 + number % 3)",
      rows: [Records.license(id: id, key: key, name: "公司\(number % 4)")])
  }

  /// Citations in all directions, to patents of the other replies and to what nobody else knows.
  private static func references(of application: String, number: Int) -> ArchivedReply {
    Replies.references(
      of: application, type: ["01", "02", "07"][number / 2 % 3], on: "2024-05-0\(1 + number % 3)",
      documents: [
        Records.reference(application: "CN202110000\(100 + (number + 6) % 40)", publication: nil),
        Records.reference(
          application: nil, publication: "CN1141540\(10 + (number + 1) % 40)A",
          published: "202203\(10 + number % 9)"),
        Records.reference(application: nil, publication: "US765432\(number % 5)B2", country: "US"),
        Records.reference(application: nil, publication: nil, title: "示例论文\(number % 3)"),
      ])
  }
}

/// A small generator, so that a failing order can be had again.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
