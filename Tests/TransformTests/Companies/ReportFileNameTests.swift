import PatentModel
import Testing

@testable import Transform

struct ReportFileNameTests {
  @Test(
    arguments: [
      ("9111010859963405XW", "9111010859963405XW.pdf"), ("110108000000016", "110108000000016.pdf"),
      ("示例（北京）有限公司", "示例（北京）有限公司.pdf"), ("Acme Co., Ltd", "Acme Co., Ltd.pdf"),
    ])
  func `a file is named after its company`(asked: String, name: String) throws {
    #expect(try Self.name(of: [.asked(asked)]) == name)
  }

  @Test func `companies of one name have files of two`() throws {
    let sightings: [CompanySighting.Said] = [
      .record(key: "k1", name: "示例有限公司", license: "l1"),
      .record(key: "k2", name: "示例有限公司", license: "l2"),
    ]
    let directory = CompanyDirectory(try sightings.map(CompanySighting.init), rank: { _ in 0 })

    let names = directory.companies.map { ReportFileName(of: $0, extension: "pdf").text }

    #expect(Set(names).count == 2)
    #expect(names.allSatisfy { $0.hasPrefix("示例有限公司-") && $0.hasSuffix(".pdf") })
  }

  @Test(
    arguments: [
      String(repeating: "长名", count: 100), ".隐藏公司", "公司/分公司", "公司\u{0}\u{1}\u{202E}名", "公司...",
      "CON: 公司", "a\\b|c?d*e", "../../etc/passwd", "...",
    ])
  func `whatever a company is called, its file's name is safe`(text: String) throws {
    let name = try Self.name(of: [.asked(text)])

    #expect(name.utf8.count <= 150)
    #expect(!name.hasPrefix("."))
    #expect(!name.unicodeScalars.contains { "/\\:*?\"<>|".unicodeScalars.contains($0) })
    #expect(!name.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202E })
    #expect(name.firstMatch(of: /-[0-9a-f]{8}\.pdf$/) != nil)
  }

  private static func name(of said: [CompanySighting.Said]) throws -> String {
    let directory = CompanyDirectory(try said.map(CompanySighting.init), rank: { _ in 0 })
    let company = try #require(directory.companies.first)
    return ReportFileName(of: company, extension: "pdf").text
  }
}
