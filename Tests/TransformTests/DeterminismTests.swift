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
    for number in 0..<40 {
      let publication = "CN1141540\(10 + number)A"
      let application = applications[number % 4].map {
        String($0.prefix(10)) + String(100 + number)
      }
      let row = Records.row(
        id: "row\(number)", application: application, publication: publication,
        published: "2022-03-08", assignees: ["甲公司", "公司\(number % 7)"])
      lists.append(Replies.list(of: "公司\(number % 7)", page: number, rows: [row]))
      let item = Records.item(
        id: "item\(number)", pn: publication, application: number % 3 == 0 ? nil : application,
        published: 2022_03_08 + number % 2, status: number % 5 == 0 ? "失效" : "审中")
      details.append(Replies.details(of: [publication], items: [item]))
    }
    replies = lists + details
    rows = (0..<7).map { InputRow.pending(.company, "公司\($0)", line: $0 + 2) }
  }

  @Test(arguments: [1, 2, 3])
  func `the order of arrival leaves no trace`(seed: UInt64) throws {
    var random = SplitMix(state: seed)

    let shuffled = try Dataset(
      rows: rows.shuffled(using: &random), replies: replies.shuffled(using: &random))

    #expect(try shuffled.lines == Dataset(rows: rows, replies: replies).lines)
    #expect(try shuffled.patents.count > 20)
  }

  @Test(arguments: [1, 1000, 20_000])
  func `the memory that sorting may use leaves no trace`(runSize: Int) throws {
    let small = try Dataset(rows: rows, replies: replies, runSize: runSize)

    #expect(try small.lines == Dataset(rows: rows, replies: replies).lines)
  }

  @Test(arguments: [1, 3, 8])
  func `the number of workers leaves no trace`(workers: Int) throws {
    let crew = try Dataset(rows: rows, replies: replies, workers: workers)

    #expect(try crew.lines == Dataset(rows: rows, replies: replies).lines)
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
