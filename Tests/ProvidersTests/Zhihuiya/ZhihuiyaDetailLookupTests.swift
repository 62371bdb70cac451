import Providers
import Testing

struct ZhihuiyaDetailLookupTests {
  let lookup = Zhihuiya.DetailLookup()

  @Test func `items are matched by number, in whatever order they come`() throws {
    let reading = read(
      items: ["CN3A", "CN1A"].map(number), to: ["CN1A", "CN2A", "CN3A"].map(number))
    let answers = try #require(reading.answers)
    #expect(answers.verdicts.map(\.question.key) == ["CN1A", "CN2A", "CN3A"].map(number))
    #expect(answers.verdicts.map(\.verdict) == [.records, .empty, .records])
    #expect(answers.recordCount == 2)
    #expect(reading.charge == Charge(calls: 1, items: 2))
  }

  @Test func `the number of an item is read in any spelling`() throws {
    let reading = read(items: ["CN 114154014 A"], to: ["CN114154014A"])
    #expect(reading.answers?.verdicts.map(\.verdict) == [.records])
  }

  @Test(arguments: [
    #"{"status":true,"error_code":0,"data":[]}"#,
    #"{"status":true,"error_code":0,"data":null}"#, #"{"status":"true","error_code":"0"}"#,
  ])
  func `numbers that the provider does not know are empty and free`(body: String) throws {
    let questions = questions(["CN114154014A", "CN114154013A"])
    let reading = lookup.read(Reply(body), to: questions)
    #expect(reading.answers?.verdicts.map(\.verdict) == [.empty, .empty])
    #expect(reading.charge.items == 0 && reading.charge.isCertain)
  }

  @Test func `an item that nobody asked for is billed, told of, and no record`() throws {
    let reading = read(items: ["CN114154014A", "CN101865807A"], to: ["CN114154014A"])
    let answers = try #require(reading.answers)
    #expect(answers.verdicts.count == 1)
    #expect(answers.recordCount == 1)
    #expect(answers.finds.map(\.publicationNumber) == ["CN114154014A"])
    #expect(answers.strays == ["CN101865807A"])
    #expect(reading.charge == Charge(calls: 1, items: 2))
  }

  @Test func `a reply to other questions does not say that a number is unknown`() throws {
    let reading = read(
      items: ["CN114154014A", "CN101865807A"], to: ["CN114154014A", "CN114154013A"])
    let answers = try #require(reading.answers)
    #expect(answers.verdicts.map(\.question.key) == ["CN114154014A"])
    #expect(reading.charge == Charge(calls: 1, items: 2))
  }

  @Test func `a number without a kind is answered by its document`() throws {
    let reading = read(items: ["CN114154014A"], to: ["CN114154014", "CN114154014A"])
    let answers = try #require(reading.answers)
    #expect(answers.verdicts.map(\.verdict) == [.records, .records])
    #expect(answers.recordCount == 1 && answers.strays.isEmpty)
  }

  @Test func `a request joins its numbers by commas`() {
    let request = lookup.request(questions(["CN114154014A", "CN101865807A"]))
    #expect(request.path == "/basic-patent-data/patent-detail-aggregation")
    #expect(request.query == [.init("patent_number", "CN114154014A,CN101865807A")])
    #expect(lookup.batchSize == 100 && lookup.tariff == .perItem)
  }

  @Test func `a subject is asked about by its publication number`() {
    let subject = Subject(company: "示例科技有限公司", publicationNumber: "CN114154014A", qccID: "1")
    #expect(lookup.questions(about: subject) == questions(["CN114154014A"]))
    #expect(lookup.questions(about: Subject(company: "示例科技有限公司")).isEmpty)
  }

  /// CN1A stands for CN100000001A.
  private func number(_ short: String) -> String {
    "CN10000000\(short.dropFirst(2))"
  }

  private func questions(_ numbers: [String]) -> [Question] {
    numbers.map { Question(lookup.endpoint, key: $0) }
  }

  private func read(items: [String], to asked: [String]) -> Reading {
    let data = items.map { #"{"pn":"\#($0)","application_number":"CN202111250145.3"}"# }
    let body = #"{"data":[\#(data.joined(separator: ","))],"status":true,"error_code":0}"#
    return lookup.read(Reply(body), to: questions(asked))
  }
}
