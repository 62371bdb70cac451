import PatentModel
import Testing

struct NumberPropertyTests {
  private static let seeds: [UInt64] = [1, 2021, 20_031_001]

  @Test(arguments: seeds)
  func `every spelling of a drawn number has one id`(seed: UInt64) throws {
    var chance = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let body = chance.applicationBody()
      let check = String(
        decoding: [ApplicationNumber.checkDigit(ofBody: body.utf8)], as: UTF8.self)
      let spellings = [
        body, "CN\(body)", "\(body).\(check)", "\(body)\(check)", "ZL \(body).\(check)",
        "CN-\(body)-A", "CNB\(body)\(check)A", "专利号：\(body)．\(check)", "cn\(body.lowercased())",
      ]

      for spelling in spellings {
        let number = try ApplicationNumber(parsing: spelling)
        #expect(number.id == "CN" + body)
        #expect(number.canonical == "CN\(body).\(check)")
      }
    }
  }

  @Test(arguments: seeds)
  func `formatting and parsing are inverse`(seed: UInt64) throws {
    var chance = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let application = try ApplicationNumber(parsing: chance.applicationBody())
      #expect(try ApplicationNumber(parsing: application.canonical) == application)
      #expect(try ApplicationNumber(parsing: application.docdb) == application)

      let series = ["1", "2", "3"].randomElement(using: &chance) ?? "1"
      let kind = ["A", "B", "U8", "S", ""].randomElement(using: &chance) ?? ""
      let digits = String(Int.random(in: 10_000_000...99_999_999, using: &chance))
      let publication = try PublicationNumber(parsing: series + digits + kind)
      #expect(try PublicationNumber(parsing: publication.canonical) == publication)
      #expect(try PublicationNumber(parsing: publication.docdb) == publication)
    }
  }

  @Test(arguments: seeds)
  func `any text is read or refused, and what is read can be read again`(seed: UInt64) throws {
    var chance = SeededGenerator(seed: seed)
    for _ in 0..<5_000 {
      let text = chance.awkwardText()
      if let number = try? ApplicationNumber(parsing: text) {
        #expect(try ApplicationNumber(parsing: number.canonical) == number)
      }
      if let number = try? PublicationNumber(parsingForeign: text) {
        #expect(try PublicationNumber(parsingForeign: number.canonical) == number)
      }
    }
  }
}
