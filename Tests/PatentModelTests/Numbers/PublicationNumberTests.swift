import PatentModel
import Testing

struct PublicationNumberTests {
  @Test(arguments: PublicationVectors.numbers)
  func `a number is read in its parts`(
    raw: String, docNumber: String, kind: String?, type: PatentType
  ) throws {
    let number = try PublicationNumber(parsing: raw)

    #expect(number.countryCode == "CN")
    #expect(number.docNumber == docNumber)
    #expect(number.kindCode == kind)
    #expect(number.patentType == type)
    #expect(number.flags == [])
    #expect(number.canonical == "CN" + docNumber + (kind ?? ""))
    #expect(number.docdb == "CN-" + docNumber + (kind.map { "-" + $0 } ?? ""))
  }

  @Test(
    arguments: [
      ("CN114154014A", .application), ("CN1003001B", .examined), ("CN1019808B", .examined),
      ("CN1732270B", .grant), ("CN85100619B", .examined), ("CN100596351B", .grant),
      ("CN100494015C", .grant), ("CN2903971Y", .grant), ("CN3003001S", .application),
      ("CN2030001U", .application), ("CN202389351U", .grant), ("CN303948524S", .grant),
      ("CN300848524D", .grant), ("CN114154014A8", .correction), ("CN202389351U9", .correction),
      ("CN100494015C1", .partialInvalidation), ("CN303948524S7", .partialInvalidation),
      ("CN303948524S9", .correction), ("CN101662484", .unknown), ("CN114154014A1", .unknown),
    ] as [(String, KindStage)])
  func `kind and series tell how far the application had come`(
    raw: String, stage: KindStage
  ) throws {
    #expect(try PublicationNumber(parsing: raw).kindStage == stage)
  }

  @Test func `the field decides between a padded publication and an application`() throws {
    let publication = try PublicationNumber(parsing: "CN01847039A")
    let application = try ApplicationNumber(parsing: "CN01847039A")

    #expect(publication.canonical == "CN1847039A")
    #expect(publication.flags == [.zeroPaddedPublication])
    #expect(application.canonical == "CN01847039.4")
    #expect(application.isPCTNationalPhase)
  }

  @Test(arguments: ["CN114154014U", "CN202389351A", "CN303948524B", "CN114154014E"])
  func `a kind that its series does not have is flagged`(raw: String) throws {
    #expect(try PublicationNumber(parsing: raw).flags == [.kindSeriesMismatch])
  }

  @Test func `neighbouring series of seven and nine digits stay apart`() throws {
    let last = try PublicationNumber(parsing: "CN1998277A")
    let first = try PublicationNumber(parsing: "CN100998275A")

    #expect(last != first)
    #expect(last.flags == [])
    #expect(first.docNumber == "100998275")
  }

  @Test func `a design application does not own an invention's publication`() throws {
    let design = try ApplicationNumber(parsing: "CN201530507755.6")

    #expect(!design.mayOwn(try PublicationNumber(parsing: "CN110650438A")))
    #expect(design.mayOwn(try PublicationNumber(parsing: "CN303948524S")))
  }

  @Test(
    arguments: [
      ("", .notAPublicationNumber), ("CN", .notAPublicationNumber),
      ("CN11415401A", .notAPublicationNumber), ("CN0114154014A", .notAPublicationNumber),
      ("CN114154014AB", .notAPublicationNumber), ("CN114154014A公", .notAPublicationNumber),
      ("CN202111250145.3", .notAPublicationNumber), ("CN414154014A", .badTypeDigit),
      ("CN85400619A", .badTypeDigit), ("CN95111179A", .badYear), ("US10123456B2", .foreignNumber),
    ] as [(String, NumberFault.Reason)])
  func `what is no publication number is refused with its reason`(
    text: String, reason: NumberFault.Reason
  ) {
    let fault = #expect(throws: NumberFault.self) { try PublicationNumber(parsing: text) }

    #expect(fault?.reason == reason)
  }
}
