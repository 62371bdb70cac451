import PatentModel
import Testing

struct LanguageTests {
  @Test(arguments: [
    (["LANG": "zh_CN.UTF-8"], Language.chinese), (["LANG": "zh_CN.utf8"], .chinese),
    (["LANG": "zh_CN"], .chinese), (["LANG": "zh-Hans"], .chinese), (["LANG": "zh"], .chinese),
    (["LANG": "zh_TW.UTF-8@radical"], .chinese),
    (["LANG": "en_US.UTF-8"], .english), (["LANG": "C.UTF-8"], .english), ([:], .english),
    (["LANG": "zha_CN.UTF-8"], .english),
  ])
  func `the locale tells the language`(environment: [String: String], language: Language) {
    #expect(Language(of: environment) == language)
  }

  @Test(arguments: [
    (["LC_ALL": "en_US.UTF-8", "LANG": "zh_CN.UTF-8"], Language.english),
    (["LC_ALL": "", "LC_MESSAGES": "zh_CN.UTF-8", "LANG": "C"], .chinese),
    (["LC_MESSAGES": "C", "LANG": "zh_CN.UTF-8"], .english),
    (["LC_CTYPE": "zh_CN.UTF-8", "LANG": "C"], .english),
  ])
  func `the first variable that is set decides`(environment: [String: String], language: Language) {
    #expect(Language(of: environment) == language)
  }

  @Test func `a terminal that reads no UTF-8 gets English`() {
    #expect(Language(of: ["LANG": "zh_CN.GB18030"]) == .english)
  }
}
