import CustomDump
import PatentModel
import Providers
import Testing

struct SIPOPMappingTests {
  @Test func `a document becomes one end of a citation`() throws {
    let findings = try Self.findings(
      in: #"""
        {"result":true,"code":"1000","total":1,"count":1,"data":[
         {"publicationDocNum":"CN100000002A","publicationDate":"20101020",
          "applicationDocNum":"CN201010000001.8","title":"示例方法","applicationDate":"20100415",
          "applicant":["示例科技有限公司"],"country":"CN","countryName":"中国","type":"01",
          "typeName":"发明专利"}]}
        """#)
    let observed = try #require(findings.first?.observation)

    var expected = Observation(
      record: .init(
        source: "sipop.reference", id: "CN201010600278/02/CN100000002A",
        digest: observed.record.digest, retrievedOn: try Self.day("2024-05-01")))
    expected.citation = .init(subject: "CN201010600278", referType: "02")
    expected.countryCode = "CN"
    expected.applicationNumber = "CN201010000001.8"
    expected.filingDate = try Self.day("2010-04-15")
    expected.title = "示例方法"
    expected.publication = .init(
      number: "CN100000002A", date: try Self.day("2010-10-20"), title: "示例方法")
    expected.applicants = ["示例科技有限公司"]
    expected.patentType = .invention
    expectNoDifference(observed, expected)
  }

  @Test(
    arguments: [
      (#"{"publicationDocNum":"CN100000002A","applicationDocNum":"1"}"#, "CN100000002A"),
      (#"{"publicationDocNum":" CN 100000002 A ","title":"甲"}"#, "CN 100000002 A"),
      (#"{"publicationDocNum":null,"applicationDocNum":"CN201010000001"}"#, "CN201010000001"),
      (#"{"publicationDocNum":"","applicationDocNum":201010000001}"#, "201010000001"),
    ])
  func `a record is named by the number as received`(document: String, number: String) throws {
    let observed = try #require(try Self.observation(document))
    #expect(observed.record.id == "CN201010600278/02/\(number)")
  }

  @Test func `a document without a number is named by its digest`() throws {
    let observed = try #require(try Self.observation(#"{"title":"示例手册，第3版"}"#))
    #expect(observed.record.id == "CN201010600278/02/\(observed.record.digest)")
    #expect(observed.title == "示例手册，第3版" && observed.publication == nil)
  }

  @Test(
    arguments: [
      (#""applicant":"示例科技有限公司""#, ["示例科技有限公司"]),
      (#""applicant":"甲公司;乙公司""#, ["甲公司", "乙公司"]),
      (#""applicant":["甲公司","",null,"乙公司"]"#, ["甲公司", "乙公司"]),
      (#""applicant":null"#, []), (#""applicant":"""#, []), (#""x":1"#, []),
    ])
  func `applicants are a list or a text`(field: String, applicants: [String]) throws {
    let observed = try #require(try Self.observation(#"{"title":"甲",\#(field)}"#))
    #expect(observed.applicants == applicants)
  }

  @Test(arguments: [#""20100415""#, "20100415", #""2010-04-15 00:00:00""#])
  func `a day is a text or a number`(value: String) throws {
    let observed = try #require(
      try Self.observation(
        #"{"title":"甲","applicationDate":\#(value),"publicationDate":\#(value)}"#))
    #expect(observed.filingDate?.description == "2010-04-15")
    #expect(observed.publication?.date?.description == "2010-04-15")
    #expect(observed.doubts.isEmpty)
  }

  @Test(
    arguments: [
      (#""type":"01""#, .invention), (#""type":"02""#, .utilityModel), (#""type":"03""#, .design),
      (#""type":2"#, .utilityModel), (#""type":"99","typeName":"外观设计""#, .design),
      (#""type":null"#, nil), (#""type":"99""#, nil),
    ] as [(String, PatentType?)])
  func `a type is a code, else its name`(field: String, type: PatentType?) throws {
    #expect(try Self.observation(#"{"title":"甲",\#(field)}"#)?.patentType == type)
  }

  @Test(
    arguments: [
      (#"[{"title":"甲"},{"title":"乙"}]"#, 2), (#"{"title":"甲"}"#, 1),
      (#"{"data":[{"title":"甲"}]}"#, 1), (#"{"data":{"title":"甲"}}"#, 1),
      ("null", 0), (#""""#, 0), ("[]", 0), (#"[null,"x"]"#, 0),
    ])
  func `data is read in every form`(data: String, count: Int) throws {
    let findings = try Self.findings(in: #"{"code":"1000","data":\#(data)}"#)
    #expect(findings.compactMap(\.observation).count == count && findings.count == count)
  }

  @Test(arguments: ["{}", #"{"country":"CN"}"#, #"{"title":"xxx","publicationDocNum":"--"}"#])
  func `a document without number and title is counted, not read`(document: String) throws {
    let findings = try Self.findings(in: #"{"code":"1000","data":[\#(document)]}"#)
    #expect(findings.map(\.isUnidentified) == [true])
  }

  @Test func `a masked value is a doubt about this document alone`() throws {
    let findings = try Self.findings(
      in: #"{"data":[{"title":"xxx","publicationDocNum":"CN100000002A"},{"title":"乙"}]}"#)
    #expect(
      findings.compactMap(\.observation).map(\.doubts) == [
        [.init(.maskedValue, detail: "title")], [],
      ])
  }

  @Test(
    arguments: [
      ("CN201010600278/02", "CN201010600278"), ("CN201010600278/a/b", "CN201010600278"),
      ("CN114154014A", nil), ("", nil), ("/02", nil),
    ])
  func `a question names the application that it asks about`(key: String, number: String?) {
    #expect(
      SIPOP.References.subject(ofQuestion: key) == Subject(applicationNumber: number))
  }

  private static func observation(_ document: String) throws -> Observation? {
    try findings(in: #"{"code":"1000","data":[\#(document)]}"#).first?.observation
  }

  private static func findings(in body: String) throws -> [Finding] {
    let reply = ArchivedReply(
      endpoint: SIPOP.References.endpoint, answers: [("CN201010600278/02", .records)],
      retrievedOn: try day("2024-05-01"), code: "1000", body: Array(body.utf8))
    return try Finding.all(in: reply, of: SIPOP.References.self)
  }

  private static func day(_ text: String) throws -> CalendarDate {
    try #require(CalendarDate(reading: text))
  }
}
