import Providers
import Testing

struct SIPOPCitationLookupTests {
  let lookup = SIPOP.CitationLookup()
  let application = Subject(applicationNumber: "CN201010600278.4")

  @Test(arguments: [
    "CN201010600278.4", "CN201010600278", "2010106002784", "ZL 2010 1 0600278.4",
    "CN201010600278A", "cn201010600278.x",
  ])
  func `all spellings of a number are one question`(text: String) {
    let questions = lookup.questions(about: Subject(applicationNumber: text))
    #expect(questions.map(\.key) == ["CN201010600278/02"])
    #expect(questions.map(\.endpoint.description) == ["sipop.reference"])
  }

  @Test(arguments: [nil, "", "US12345678", "CN101865807A", "专利", "201040600278"])
  func `what is no Chinese application number raises no question`(text: String?) {
    let subject = Subject(publicationNumber: "CN101865807A", applicationNumber: text)
    #expect(lookup.questions(about: subject).isEmpty)
  }

  @Test func `each sort of reference is a call of its own`() {
    var traits = SIPOP.Traits()
    traits.referTypes = ["02", "a/b", "01"]
    let lookup = SIPOP.CitationLookup(traits: traits)
    let questions = lookup.questions(about: application)
    #expect(
      questions.map(\.key) == ["CN201010600278/02", "CN201010600278/a/b", "CN201010600278/01"])
    #expect(questions.map { lookup.request([$0]).query[1].value } == ["02", "a/b", "01"])
    #expect(lookup.batchSize == 1 && lookup.tariff == .perCall && lookup.priceKey == "call")
  }

  /// A form, and what it makes of a long number and of a short one.
  @Test(
    arguments: [
      (nil, "CN201010600278.4", "CN95115608.X"),
      ("dotted", "CN201010600278.4", "CN95115608.X"),
      ("digits-12", "201010600278", "95115608"),
      ("digits-13", "2010106002784", "95115608X"),
    ])
  func `a number is written as the account takes it, and asked for as one`(
    form: String?, long: String, short: String
  ) {
    var traits = SIPOP.Traits()
    traits.numberForm = form
    let lookup = SIPOP.CitationLookup(traits: traits)
    for (number, written) in [("201010600278", long), ("95115608", short)] {
      let questions = lookup.questions(about: Subject(applicationNumber: number))
      let request = lookup.request(questions)
      #expect(questions.map(\.key) == ["CN\(number)/02"])
      #expect(
        request.query == [.init("applicationDocNum", written), .init("referType", "02")])
      #expect(request.path == "extra.queryReferInfo" && request.method == .post)
    }
  }

  /// `data` as documented, in its sample, as clients saw it, and as it might be; and how many documents
  /// it holds.
  @Test(
    arguments: [
      (#"[{"publicationDocNum":"CN100000002A"},{"publicationDocNum":"CN2903971Y"}]"#, 2),
      (#"{"publicationDocNum":"CN100000002A"}"#, 1),
      (#"{"data":[{"publicationDocNum":"CN100000002A"}],"total":1}"#, 1),
      (#"{"data":{"publicationDocNum":"CN100000002A"}}"#, 1),
      (#"{"data":null}"#, 0), (#"{"data":""}"#, 0), ("[]", 0), ("null", 0), (#""""#, 0),
      ("[null]", 0), ("17", 0),
    ])
  func `documents are read in every form of data`(data: String, count: Int) throws {
    let reading = read(#"{"result":true,"code":"1000","msg":"操作成功","data":\#(data)}"#)
    let answers = try #require(reading.answers)
    #expect(answers.recordCount == count && answers.shortfall == nil)
    #expect(answers.verdicts.map(\.verdict) == [count == 0 ? .empty : .records])
    #expect(answers.finds.count == count)
    #expect(reading.charge == Charge(calls: 1, items: 0))
  }

  @Test func `success without data is an empty answer, and counts`() {
    let reading = read(#"{"result":true,"code":1000}"#)
    #expect(reading.word == "empty" && reading.code == "1000")
    #expect(reading.charge == Charge(calls: 1, items: 0))
  }

  @Test(
    arguments: [
      ("3", true), (#""3""#, true), ("2", false), ("1", false), ("null", false), (#""""#, false),
    ])
  func `a list longer than its reply is cut, as there are no pages`(total: String, isCut: Bool) {
    let reading = read(
      #"{"result":true,"code":"1000","total":\#(total),"data":[{"title":"甲"},{"title":"乙"}]}"#)
    #expect((reading.answers?.shortfall != nil) == isCut)
    #expect(reading.answers?.recordCount == 2)
    #expect(reading.answers?.followUps.isEmpty == true)
  }

  /// `code`, `result`, what follows, and the code that is told.
  @Test(
    arguments: [
      (#""1000""#, "false", "refused", "1000 with result false"),
      ("1000", #""false""#, "refused", "1000 with result false"),
      (#""1000""#, #""true""#, "empty", "1000"),
      (#""1000""#, "null", "empty", "1000"),
      (#""1001""#, "true", "refused", "1001 with result true"),
      ("1004", "true", "refused", "1004 with result true"),
      (#""1001""#, "false", "account", "1001"),
      ("1004", "false", "account", "1004"),
      (#""1100""#, "false", "empty", "1100"),
      ("1100", "true", "empty", "1100"),
      (#""1007""#, "false", "refused", "1007"),
      (#""1007""#, "true", "refused", "1007"),
      ("null", "false", "refused", "no code with result false"),
      ("null", "true", "refused", "no code with result true"),
    ])
  func `a result that contradicts its code is not believed`(
    code: String, result: String, word: String, told: String
  ) {
    let reading = read(#"{"result":\#(result),"code":\#(code),"msg":"说明","data":[]}"#)
    #expect(reading.word == word)
    #expect(reading.code == told && reading.message == "说明" && reading.isProvidersWord)
    #expect(reading.charge.calls == 1 && reading.charge.isCertain == (told == "1000"))
  }

  /// HTTP status, body, and what follows.
  @Test(
    arguments: [
      (200, "<html></html>", "retry"), (200, #"{"status":500,"error":"x"}"#, "retry"),
      (502, #"{"code":502,"msg":"Bad Gateway"}"#, "retry"),
      (502, #"{"code":"1100","result":false}"#, "empty"), (429, "", "slow down"),
      (403, #"{"code":403}"#, "refused"),
    ])
  func `HTTP decides only where there is no envelope`(status: Int, body: String, word: String) {
    let reading = lookup.read(Reply(body, status: status), to: lookup.questions(about: application))
    #expect(reading.word == word)
    #expect(reading.isProvidersWord == (word == "empty"))
  }

  @Test func `each Chinese document is a find, in whatever spelling`() {
    let reading = read(
      #"""
      {"result":true,"code":"1000","data":[
       {"publicationDocNum":"CN 101865807 A","applicationDocNum":"201010147088","country":"CN"},
       {"publicationDocNum":null,"applicationDocNum":"CN200620103753.6"},
       {"publicationDocNum":"US20010000001A1","country":"US"},
       {"publicationDocNum":"1030001A","applicationDocNum":"98123456","country":"JP"},
       {"title":"示例方法"}]}
      """#)
    #expect(
      reading.answers?.finds == [
        Subject(publicationNumber: "CN101865807A", applicationNumber: "CN201010147088.1"),
        Subject(applicationNumber: "CN200620103753.6"),
      ])
    #expect(reading.answers?.recordCount == 5)
  }

  private func read(_ body: String) -> Reading {
    lookup.read(Reply(body), to: lookup.questions(about: application))
  }
}
