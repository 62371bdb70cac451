import PatentModel
import Testing

struct IdentificationTests {
  // MARK: Roles

  @Test(
    arguments: [
      ("ZL 2021 1 1250145.3", .application, "CN202111250145.3", "CN202111250145"),
      ("２０２１１１２５０１４５．３", .application, "CN202111250145.3", "CN202111250145"),
      ("CN 114154014 A", .publication, "CN114154014A", "PUB:CN114154014A"),
      ("91110108551385082q", .creditCode, "91110108551385082Q", nil),
      ("110108000000016", .registrationNumber, "110108000000016", nil),
      ("南方铝业( 中国 )有限公司", .company, "南方铝业(中国)有限公司", nil),
    ] as [(String, Identification.Kind, String, String?)])
  func `a value is read in its role, and found without being told it`(
    text: String, kind: Identification.Kind, canonical: String, patentID: String?
  ) {
    for found in [Identification(text, as: kind), Identification(guessing: text)] {
      #expect(found.kind == kind && found.canonical == canonical)
      #expect(found.patentID == patentID)
      #expect(found.isValid && found.reason == nil)
    }
  }

  @Test func `the role decides, never the shape`() {
    let text = "CN01847039A"
    #expect(Identification(text, as: .publication).canonical == "CN1847039A")
    #expect(Identification(text, as: .application).canonical == "CN01847039.4")
  }

  @Test func `forms of DOCDB and kinds are told`() {
    let application = Identification("202111250145.3", as: .application)
    #expect(application.docdb == "CN-202111250145-A" && application.kindCode == "A")
    let publication = Identification("CN114154014B", as: .publication)
    #expect(publication.docdb == "CN-114154014-B" && publication.kindCode == "B")
  }

  // MARK: Doubts

  @Test func `a wrong check digit is a warning, and is not repaired`() {
    let found = Identification("CN202111250145.4", as: .application)
    #expect(found.canonical == "CN202111250145.4" && found.patentID == "CN202111250145")
    #expect(!found.isValid && found.warnings.contains(.checkDigitMismatch))
    let code = Identification("913205940566944300", as: .creditCode)
    #expect(code.canonical == "913205940566944300" && !code.isValid)
    #expect(code.warnings == [.usccCheckMismatch])
  }

  @Test(
    arguments: [
      ("示例", .application, "not_an_application_number"),
      ("US2001000001A1", .application, "foreign_number"),
      ("", .publication, "not_a_publication_number"), ("***", .company, "masked_value"),
      ("12345", .creditCode, "malformed"), ("", .registrationNumber, "blank"),
    ] as [(String, Identification.Kind, String)])
  func `what cannot be read says why`(
    text: String, kind: Identification.Kind, reason: String
  ) {
    let found = Identification(text, as: kind)
    #expect(found.canonical == nil && !found.isValid)
    #expect(found.reason == reason)
  }

  @Test func `no text is beyond it`() {
    var chance = SeededGenerator(seed: 4)
    for _ in 0..<3_000 {
      let text = chance.awkwardText()
      let guessed = Identification(guessing: text)
      #expect(guessed == Identification(text, as: guessed.kind))
    }
  }
}
