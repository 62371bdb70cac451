import PatentModel
import Testing

struct ForeignPublicationTests {
  @Test(
    arguments: [
      ("US10123456B2", "US-10123456-B2"), ("us 2020/0123456 A1", "US-20200123456-A1"),
      ("EP3456789A1", "EP-3456789-A1"), ("WO2020/123456A1", "WO-2020123456-A1"),
      ("JPH05123456A", "JP-H05123456-A"), ("JP2010-123456A", "JP-2010123456-A"),
      ("USD123456S", "US-D123456-S"), ("KR10-2010-0012345", "KR-1020100012345"),
      ("DE102010012345", "DE-102010012345"), ("USRE12345E", "US-RE12345-E"),
      ("TWI345678B", "TW-I345678-B"), ("IN1234DEL2010A", "IN-1234DEL2010-A"),
    ])
  func `country, number and kind of any office are kept`(raw: String, docdb: String) throws {
    let number = try PublicationNumber(parsingForeign: raw)

    #expect(number.docdb == docdb)
    #expect(number.canonical == docdb.replacing("-", with: ""))
    #expect(number.patentType == nil)
    #expect(number.kindStage == .unknown)
  }

  @Test func `a Chinese number in a citation follows the Chinese rules`() throws {
    let number = try PublicationNumber(parsingForeign: "CN-114154014-A")

    #expect(number == (try PublicationNumber(parsing: "CN114154014A")))
    #expect(number.kindStage == .application)
  }

  @Test(arguments: [
    "", "Smith et al., Nature 12", "US10123456B2等", "CN12", "IEEE 802.11", "ISO 9001", "RFC 2616",
  ])
  func `prose is no number`(text: String) {
    #expect(throws: NumberFault.self) { try PublicationNumber(parsingForeign: text) }
  }
}
