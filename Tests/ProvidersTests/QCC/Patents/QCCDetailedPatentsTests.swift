import ByteFormats
import CustomDump
import PatentModel
import Providers
import Testing

struct QCCDetailedPatentsTests {
  /// The detail of the vendor's document in form, with values of no one.
  let result = #"""
    {"DocumentTypes":"","Agent":"乙","LegalStatusDate":"2022-03-08 00:00:00","PrimaryExaminer":"",
     "AssiantExaminer":"","Cites":"","OtherReferences":"",
     "PatentImage":"https://patent-image.qichacha.com/img/1a2b.jpg?sign=1",
     "IPCList":["G06F16/735","G06F16/9535"],"IPCDesc":["计算；推算；计数"],
     "ApplicationNumber":"CN202110000001.6","ApplicationDate":"2021-10-26 00:00:00",
     "PublicationNumber":"CN100000001A","PublicationDate":"2022-03-08T00:00:00",
     "LegalStatusDesc":"公开","Title":"示例装置","Abstract":"一种，装置。","Agency":["示例代理所(普通合伙) 00000"],
     "KindCodeDesc":"发明公布","InventorStringList":["甲"],"AssigneestringList":["示例科技有限公司"],
     "PatentLegalHistory":[
      {"Desc":"实质审查的生效","LegalStatus":"ZT001003","LegalStatusDate":"2022-03-25"},
      {"Desc":"公开","LegalStatus":"ZT001001","LegalStatusDate":"2022-03-08"}]}
    """#

  @Test func `a detail becomes an observation`() throws {
    let observed = try #require(try Self.findings(in: result).first?.observation)

    var expected = Observation(
      record: .init(
        source: "qcc.detail", id: "0a", digest: observed.record.digest,
        retrievedOn: try Self.day("2024-05-01")))
    expected.applicationNumber = "CN202110000001.6"
    expected.filingDate = try Self.day("2021-10-26")
    expected.publication = .init(
      number: "CN100000001A", date: try Self.day("2022-03-08"), title: "示例装置",
      stage: .application)
    expected.title = "示例装置"
    expected.abstract = "一种，装置。"
    expected.patentType = .invention
    expected.inventors = ["甲"]
    expected.applicants = ["示例科技有限公司"]
    expected.agencies = ["示例代理所(普通合伙) 00000"]
    expected.attorneys = ["乙"]
    expected.classifications = [.init(scheme: "IPC", codes: ["G06F16/735", "G06F16/9535"])]
    expected.classDescriptions = ["计算；推算；计数"]
    expected.statements = [
      .init(.statement, text: "公开", date: try Self.day("2022-03-08")),
      .init(.history, text: "实质审查的生效", code: "ZT001003", date: try Self.day("2022-03-25")),
      .init(.history, text: "公开", code: "ZT001001", date: try Self.day("2022-03-08")),
    ]
    expected.images = [
      .init(url: "https://patent-image.qichacha.com/img/1a2b.jpg", type: "abstract")
    ]
    expectNoDifference(observed, expected)
  }

  @Test func `an observation survives the line between two operators`() throws {
    let observed = try #require(try Self.findings(in: result).first?.observation)
    var json = JSONWriter()
    observed.write(to: &json)

    let read = try JSONParser().read(json.bytes) { Observation(line: $0) }

    expectNoDifference(read, observed)
  }

  /// A list in every form, and what it holds.
  @Test(
    arguments: [
      (#""甲""#, ["甲"]), (#"["甲","乙"]"#, ["甲", "乙"]), (#""[\"甲\",\"乙\"]""#, ["甲", "乙"]),
      (#""甲;乙""#, ["甲", "乙"]), (#""""#, []), ("null", []), ("[]", []),
    ] as [(String, [String])])
  func `lists come in every form`(value: String, expected: [String]) throws {
    let names = ["Agent", "Agency", "InventorStringList", "AssigneestringList"]
    let members = names.map { #""\#($0)":\#(value)"# } + [#""IPCList":\#(value)"#]
    let observed = try Self.observation(with: members.joined(separator: ","))

    #expect(observed.attorneys == expected && observed.agencies == expected)
    #expect(observed.inventors == expected && observed.applicants == expected)
    #expect(observed.classifications.flatMap(\.codes) == expected)
  }

  @Test(
    arguments: [
      (#"{"Desc":"授权","LegalStatus":"22","LegalStatusDate":"2022-03-25"}"#, "授权"),
      (#"[{"desc":"授权","legalstatus":null,"legalstatusdate":null}]"#, "授权"),
      (#"[{"Desc":null,"LegalStatus":"","LegalStatusDate":"2022-03-25"}]"#, nil),
      ("[]", nil), ("null", nil), (#""""#, nil),
    ])
  func `the history is a list, one event, or nothing`(history: String, text: String?) throws {
    let observed = try Self.observation(with: #""PatentLegalHistory":\#(history)"#)
    #expect(observed.statements.map(\.text) == (text.map { [$0] } ?? []))
    #expect(observed.statements.allSatisfy { $0.origin == .history })
  }

  @Test(
    arguments: [
      (#""LegalStatusDesc":"公开","LegalStatusDate":null"#, ["公开"]),
      (#""LegalStatusDesc":"","LegalStatusDate":"2022-03-08 00:00:00""#, []),
      (#""LegalStatusDesc":null"#, []),
    ])
  func `a date without a status states nothing`(members: String, texts: [String]) throws {
    let observed = try Self.observation(with: members)
    #expect(observed.statements.map(\.text) == texts)
    #expect(observed.statements.allSatisfy { $0.origin == .statement && $0.date == nil })
  }

  /// `PatentImage`, the address that is kept, and the doubt.
  @Test(
    arguments: [
      (#""http://p.qichacha.com/img/1a2b""#, "http://p.qichacha.com/img/1a2b", nil),
      (#""https://p.qichacha.com/a.jpg?x=1#f""#, "https://p.qichacha.com/a.jpg", nil),
      (#""https://p.qichacha.com/img/xxxxxxxxxxx.jpg""#, nil, .init(.maskedValue, detail: "image")),
      (#""xxxx""#, nil, .init(.maskedValue, detail: "image")),
      (#""img/1.jpg?x=1""#, nil, .init(.unparsedValue, detail: "image: img/1.jpg")),
      (#""""#, nil, nil), ("null", nil, nil),
    ] as [(String, String?, Observation.Doubt?)])
  func `an image is known by its address, unless it is masked`(
    image: String, url: String?, doubt: Observation.Doubt?
  ) throws {
    let observed = try Self.observation(with: #""PatentImage":\#(image)"#)
    #expect(observed.images == (url.map { [.init(url: $0, type: "abstract")] } ?? []))
    #expect(observed.doubts == (doubt.map { [$0] } ?? []))
  }

  @Test func `a reserved field that is filled is told of`() throws {
    let observed = try Self.observation(
      with: #"""
        "PrimaryExaminer":"甲","AssiantExaminer":"乙","DocumentTypes":"A","Cites":["CN1A"],
        "OtherReferences":{"a":"b"}
        """#)
    #expect(observed.primaryExaminer == "甲" && observed.assistantExaminer == "乙")
    #expect(observed.doubts.allSatisfy { $0.flag == .reservedFieldFilled })
    #expect(
      observed.doubts.map(\.detail) == [
        "PrimaryExaminer", "AssiantExaminer", "DocumentTypes", "Cites", "OtherReferences",
      ])
  }

  @Test(arguments: [#""""#, #"" ""#, "null", "[]", #"[""]"#, "{}", #"["",null]"#])
  func `a reserved field that is empty is not`(value: String) throws {
    let observed = try Self.observation(
      with: #""Cites":\#(value),"DocumentTypes":\#(value),"OtherReferences":\#(value)"#)
    #expect(observed.doubts.isEmpty)
  }

  @Test func `a design has codes of Locarno`() throws {
    let observed = try Self.observation(
      with:
        #""PublicationNumber":"CN300000001","KindCodeDesc":"外观设计","IPCList":"11-","IPCDesc":null"#)
    #expect(observed.classifications == [.init(scheme: "LOC", codes: ["11-"])])
    #expect(observed.classDescriptions.isEmpty && observed.publication?.stage == .grant)
  }

  @Test func `a detail without any number is counted, not read`() throws {
    #expect(try Self.findings(in: #"{"Title":"示例装置"}"#).map(\.isUnidentified) == [true])
  }

  @Test(arguments: ["null", "[]", "{}", #""""#])
  func `a reply without a result says nothing`(result: String) throws {
    #expect(try Self.findings(in: result).isEmpty)
  }

  @Test func `a question names the patent by its id`() {
    #expect(QCC.DetailedPatents.subject(ofQuestion: "0a") == Subject(qccID: "0a"))
  }

  /// A detail that has these members besides its number.
  private static func observation(with members: String) throws -> Observation {
    let result = #"{"ApplicationNumber":"CN202110000001.6",\#(members)}"#
    return try #require(try findings(in: result).first?.observation)
  }

  private static func findings(in result: String) throws -> [Finding] {
    let body = #"{"Status":"200","Paging":null,"Result":\#(result)}"#
    let reply = ArchivedReply(
      endpoint: QCC.DetailedPatents.endpoint, answers: [("0a", .records)],
      retrievedOn: try day("2024-05-01"), body: Array(body.utf8))
    return try Finding.all(in: reply, of: QCC.DetailedPatents.self)
  }

  private static func day(_ text: String) throws -> CalendarDate {
    try #require(CalendarDate(reading: text))
  }
}
