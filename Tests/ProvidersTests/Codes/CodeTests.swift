import PatentModel
import Providers
import Testing

/// Goes through every code that a provider is known to send.
struct CodeTests {
  @Test(arguments: CodeSheet.all)
  func `the table holds the codes that are known, and no others`(sheet: CodeSheet) {
    let expected = sheet.rows.map(\.code)
    #expect(!expected.isEmpty && Set(expected).count == expected.count)
    #expect(sheet.table.codes.keys.sorted() == expected.sorted())
  }

  @Test(arguments: ExpectedCode.all)
  func `a code has its class, scope and billing`(expected: ExpectedCode) throws {
    let code = try #require(expected.sheet.table[expected.row.code])
    #expect(code.code == expected.row.code)
    #expect(code.meaning == expected.row.meaning)
    #expect(code.billing == expected.row.billing)
    if let scope = expected.row.scope { #expect(code.scope == scope) }
  }

  @Test(arguments: ExpectedCode.all)
  func `a code decides what follows and what is billed`(expected: ExpectedCode) throws {
    let reading = try expected.sheet.reading(of: expected.row.code)
    #expect(reading.word == expected.word)
    #expect(reading.code == expected.row.code)
    #expect(reading.charge == expected.sheet.most(expected.row.billing))
    if reading.isProvidersWord { #expect(reading.message == "说明") }
  }

  @Test(arguments: ExpectedCode.all)
  func `whoever is stopped is told what to do`(expected: ExpectedCode) throws {
    let code = try #require(expected.sheet.table[expected.row.code])
    let reading = try expected.sheet.reading(of: expected.row.code)
    switch expected.row.meaning {
    case .stopAccount, .stopDay: #expect(reading.stop?.remedy == code.remedy)
    default: #expect(reading.stop == nil)
    }
    #expect(code.remedy.isEmpty == (code.meaning == .ok))
    #expect(code.remedy.isEmpty || code.remedy.english.hasSuffix("."))
  }

  /// The account is stopped for good by these, the second time by the latter: no general advice will do.
  @Test(
    arguments: ExpectedCode.all.filter { [.stopAccount, .refreshToken].contains($0.row.meaning) })
  func `a code that stops an account has a remedy of its own`(expected: ExpectedCode) throws {
    let code = try #require(expected.sheet.table[expected.row.code])
    let general = ProviderCode("", "", code.meaning, .free).remedy
    #expect(code.remedy != general)
  }

  @Test(arguments: CodeSheet.all)
  func `a code in no table is refused, raw and in doubt`(sheet: CodeSheet) throws {
    let reading = try sheet.reading(of: "987654", saying: "没有见过")
    #expect(reading.word == "refused")
    #expect(reading.code == "987654" && reading.message == "没有见过")
    #expect(reading.isProvidersWord)
    #expect(reading.charge == sheet.most(.unknown))
  }

  @Test func `a locked query waits two hours, and maintenance ten minutes`() throws {
    #expect(try CodeSheet.qcc.reading(of: "110").wait == .seconds(7_200))
    #expect(try CodeSheet.qcc.reading(of: "124").wait == .seconds(600))
    #expect(try CodeSheet.qcc.reading(of: "199").wait == nil)
  }
}
