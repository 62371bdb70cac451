import Foundation
import PatentModel
import Testing

/// What somebody outside the project can do with the library: this target sees its public symbols alone.
///
/// The articles of `PatentModel.docc` show the lines of these tests.
struct ExampleTests {
  @Test func `an application number in any spelling`() throws {
    let number = try ApplicationNumber(parsing: "ZL 2021 1 1250145.3")
    #expect(number.canonical == "CN202111250145.3")
    #expect(number.id == "CN202111250145")
    #expect(number.patentType == .invention)
    #expect(number.checkDigitState == .printed)
    #expect(number.docdb == "CN-202111250145-A")
  }

  @Test func `a publication number`() throws {
    let publication = try PublicationNumber(parsing: "CN 114154014 A")
    #expect(publication.canonical == "CN114154014A")
    #expect(publication.kindStage == .application)
  }

  @Test func `what is no number says why`() {
    #expect {
      try ApplicationNumber(parsing: "CN202171250145.3")
    } throws: { error in
      let fault = error as? NumberFault
      return fault?.reason == .badTypeDigit
    }
  }

  @Test func `a credit code`() {
    let code = CreditCode("91440300708461136T")
    #expect(code?.state == .valid)
    #expect(code?.organizationCode == "708461136")
    #expect(CreditCode("91440300708461136A")?.state == .checkMismatch)
    #expect(CreditCode("****") == nil)
  }

  @Test func `names that mean the same company`() {
    let one = CompanyName("腾讯科技(深圳)有限公司")
    let other = CompanyName("腾讯科技（深圳） 有限公司")
    #expect(one.name == "腾讯科技（深圳）有限公司")
    #expect(one.key == other.key)
  }

  @Test func `a legal status in a provider's words`() {
    let reading = LegalStatusReading.reading(text: "专利权的终止(未缴年费专利权终止)")
    #expect(reading?.status == .inactive)
    #expect(reading?.detail == .feeLapsed)
    #expect(LegalStatusReading.reading(text: nil, qccCode: "ZT001003")?.detail == .examining)
  }

  /// Else an article shows what nobody has compiled.
  @Test func `every line that the articles show is one of these`() throws {
    let own = URL(filePath: #filePath)
    let root = own.deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let folder = root.appending(path: "Sources/PatentModel/PatentModel.docc")
    let tested = Set(try lines(of: own))
    let articles = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let blocks = try articles.filter { $0.hasSuffix(".md") }.flatMap { name in
      try String(contentsOf: folder.appending(path: name), encoding: .utf8)
        .matches(of: /(?s)```swift\n(.*?)```/).map { String($0.output.1) }
    }
    #expect(blocks.count > 4)
    for line in blocks.flatMap({ $0.split(whereSeparator: \.isNewline) }) {
      let shown = line.trimmingCharacters(in: .whitespaces)
      #expect(tested.contains(shown), "\(shown)")
    }
  }

  private func lines(of url: URL) throws -> [String] {
    try String(contentsOf: url, encoding: .utf8).split(whereSeparator: \.isNewline)
      .map { $0.trimmingCharacters(in: .whitespaces) }
  }
}
