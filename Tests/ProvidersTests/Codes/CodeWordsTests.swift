import PatentModel
import Providers
import Testing

struct CodeWordsTests {
  private static let tables = [QCC.codes, Zhihuiya.codes, SIPOP.codes]

  @Test(arguments: tables)
  func `every code says in both languages what to do, and where it is from`(table: CodeTable) {
    #expect(table.sorted.count >= 4)
    for code in table.sorted {
      #expect(code.source.isTranslated, "\(code.code)")
      #expect(code.meaning == .ok || code.remedy.isTranslated, "\(code.code)")
    }
  }

  @Test(arguments: CodeClass.allCases)
  func `every class says in both languages what a run does`(meaning: CodeClass) {
    #expect(meaning.words.isTranslated)
  }

  @Test func `codes stand in the order of their numbers`() {
    let codes = Zhihuiya.codes.sorted.map(\.code)
    #expect(codes.first == "0" && codes.last == "http 413")
  }

  @Test func `a code of the pipeline file keeps its source`() {
    let table = QCC.codes.overridden(by: ["109": CodeOverride(billed: true)])
    #expect(table["109"]?.source == QCC.codes["109"]?.source)
  }
}

extension Words {
  /// Whether both are there, and the one in Chinese is.
  fileprivate var isTranslated: Bool {
    !english.isEmpty && english != chinese
      && chinese.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
  }
}
