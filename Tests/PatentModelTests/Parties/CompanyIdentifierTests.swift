import PatentModel
import Testing

struct CompanyIdentifierTests {
  @Test(
    arguments: [
      ("9111010859963405xw", "USCC:9111010859963405XW", "9111010859963405XW"),
      ("91350100M000100Y4Z", "USCC:91350100M000100Y4Z", "91350100M000100Y4Z"),
      ("110108000000016", "REG:110108000000016", "110108000000016"),
      ("1101082012345", "REG:1101082012345", "1101082012345"),
      ("企合沪总字第 012345 号", "REG:企合沪总字第012345号", "企合沪总字第012345号"),
      (
        "0123456789abcdef0123456789abcdef", "QCC:0123456789abcdef0123456789abcdef",
        "0123456789abcdef0123456789abcdef"
      ),
      (
        "h123456789abcdef0123456789abcdef", "QCC:h123456789abcdef0123456789abcdef",
        "h123456789abcdef0123456789abcdef"
      ),
      ("南方铝业( 中国 )有限公司", "NAME:南方铝业(中国)有限公司", "南方铝业（中国）有限公司"),
      ("International Trade", "NAME:INTERNATIONALTRADE", "INTERNATIONAL TRADE"),
    ])
  func `a value is taken for the most telling thing it can be`(
    raw: String, id: String, query: String
  ) throws {
    let identifier = try CompanyIdentifier(reading: raw)

    #expect(identifier.companyID == id)
    #expect(identifier.queryValue == query)
  }

  @Test(
    arguments: [
      ("", .blank), (" \u{3000}", .blank), ("***", .maskedValue), ("N/A", .maskedValue),
      ("暂无", .maskedValue), ("华", .nameTooShort), ("A\u{200B}", .nameTooShort),
    ] as [(String, CompanyIdentifier.Fault)])
  func `a value that names nobody is refused with its reason`(
    raw: String, fault: CompanyIdentifier.Fault
  ) {
    #expect(throws: fault) { try CompanyIdentifier(reading: raw) }
  }

  @Test func `spellings of one company have one id, and ask one question`() throws {
    let spellings = ["ＡＢＢ（中国）有限公司", "ABB(中国)有限公司", "abb ( 中国 ) 有限公司"]

    let companies = try spellings.map { try CompanyIdentifier(reading: $0) }

    #expect(Set(companies.map(\.companyID)) == ["NAME:ABB(中国)有限公司"])
    #expect(Set(companies.map(\.queryValue)) == ["ABB（中国）有限公司"])
  }

  @Test func `letters that come apart as capitals ask one question in all spellings`() throws {
    let spellings = ["ΐ Trade", "\u{3B9}\u{308}\u{301} Trade", "\u{3AA}\u{301} TRADE"]

    let questions = try spellings.map { try Array(CompanyIdentifier(reading: $0).queryValue.utf8) }

    #expect(Set(questions) == [Array("\u{3AA}\u{301} TRADE".utf8)])
  }

  /// What takes no room changes nothing, but leads around all that is quick.
  @Test func `what is read quickly is read as it would be slowly`() throws {
    let parts = ["甲", "字", "第", "号", "公司", "（", "）", "(", "1", "23", "A", "b", " ", "，", "无"]
    var chance = SeededGenerator(seed: 11)
    for _ in 0..<5_000 {
      let text = (0..<Int.random(in: 1...7, using: &chance)).map { _ in
        parts.randomElement(using: &chance) ?? ""
      }.joined()
      let quick = Result { try CompanyIdentifier(reading: text) }
      let slow = Result { try CompanyIdentifier(reading: text + "\u{200B}") }
      #expect((try? quick.get().companyID) == (try? slow.get().companyID), "\(text)")
      #expect((try? quick.get().queryValue) == (try? slow.get().queryValue), "\(text)")
    }
  }

  @Test func `any text is read or refused`() throws {
    var chance = SeededGenerator(seed: 9)
    var read = 0
    for _ in 0..<5_000 {
      guard let company = try? CompanyIdentifier(reading: chance.awkwardText()) else { continue }
      read += 1
      #expect(try CompanyIdentifier(reading: company.queryValue).companyID == company.companyID)
    }
    #expect(read > 1_000)
  }
}
