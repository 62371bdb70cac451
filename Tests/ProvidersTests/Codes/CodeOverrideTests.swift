import PatentModel
import Providers
import Testing

struct CodeOverrideTests {
  /// What the pipeline file says of one code, and what a reply with it is read as.
  @Test(
    arguments: [
      (CodeOverride(class: .stopDay), "day"),
      (CodeOverride(class: .stopDay, scope: .endpoint), "endpoint day"),
      (CodeOverride(class: .stopAccount, scope: .provider), "account"),
      (CodeOverride(class: .stopAccount, scope: .endpoint), "endpoint"),
      (CodeOverride(class: .retry), "retry"),
      (CodeOverride(class: .slowDown), "slow down"),
      (CodeOverride(class: .refreshToken), "sign in again"),
      (CodeOverride(class: .waitAndPoll), "poll again"),
      (CodeOverride(class: .empty), "empty"),
      (CodeOverride(class: .ok), "records"),
      (CodeOverride(class: .unknown), "refused"),
      (CodeOverride(class: .splitQuery), "split"),
      (CodeOverride(class: .locked), "locked"),
    ])
  func `every class can be given to any code, known or not`(
    override: CodeOverride, word: String
  ) throws {
    for sheet in CodeSheet.all {
      for code in [try #require(sheet.rows.first { $0.meaning == .stopAccount }).code, "987654"] {
        var override = override
        if override.scope == nil { override.scope = .provider }
        let reading = try sheet.reading(of: code, overrides: [code: override])
        #expect(reading.word == word, "\(sheet.provider) \(code)")
        #expect(reading.code == code)
      }
    }
  }

  @Test(arguments: [true, false], CodeSheet.all)
  func `a code is billed as the pipeline file says`(isBilled: Bool, sheet: CodeSheet) throws {
    for code in sheet.rows.map(\.code) + ["987654"] {
      let reading = try sheet.reading(
        of: code, overrides: [code: CodeOverride(billed: isBilled)])
      #expect(reading.charge == sheet.most(isBilled ? .billed : .free), "\(code)")
    }
  }

  @Test(arguments: ExpectedCode.all)
  func `what an override leaves out stays`(expected: ExpectedCode) throws {
    let code = expected.row.code
    let before = try #require(expected.sheet.table[code])
    let table = expected.sheet.table.overridden(by: [code: CodeOverride(billed: true)])
    let after = try #require(table[code])
    #expect(after.meaning == before.meaning && after.scope == before.scope)
    #expect(after.remedy == before.remedy && after.pause == before.pause)
    #expect(after.billing == .billed && after.text == before.text)
    let others = table.codes.filter { $0.key != code }
    #expect(others == expected.sheet.table.codes.filter { $0.key != code })
  }

  @Test func `a code of another class is remedied like that class`() throws {
    let table = QCC.codes.overridden(by: [
      "102": CodeOverride(class: .stopDay), "987": CodeOverride(class: .stopAccount),
    ])
    #expect(table["102"]?.remedy.english == "Resume the run after midnight in Asia/Shanghai.")
    let remedy = try #require(table["987"]?.remedy.english)
    #expect(remedy.contains("support") && !remedy.contains("code_overrides"))
  }

  @Test func `a code that is new stops its endpoint alone, unless the file says more`() throws {
    let overrides = ["987654": CodeOverride(class: .stopAccount)]
    for sheet in CodeSheet.all {
      #expect(try sheet.reading(of: "987654", overrides: overrides).word == "endpoint")
      #expect(try sheet.reading(of: "987654", overrides: overrides).charge == sheet.most(.unknown))
    }
  }

  @Test func `no override is no change`() {
    #expect(QCC.codes.overridden(by: nil).codes == QCC.codes.codes)
    #expect(QCC.codes.overridden(by: [:]).codes == QCC.codes.codes)
  }
}
