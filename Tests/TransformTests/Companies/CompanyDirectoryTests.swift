import PatentModel
import Testing

@testable import Transform

struct CompanyDirectoryTests {
  private static let code = "9111010859963405XW"
  private static let otherCode = "913205940566944300"

  @Test func `records that share a surer identifier are one company under its surest`() throws {
    let directory = try Self.directory([
      .asked("示例有限公司"), .record(key: "k1", name: "示例有限公司", asked: "示例有限公司"),
      .record(code: Self.code, key: "k1", name: "示例有限公司"),
    ])

    #expect(directory.companies.map(\.id) == ["USCC:\(Self.code)"])
    #expect(directory.company(at: "NAME:示例有限公司")?.id == "USCC:\(Self.code)")
    #expect(directory.id(named: "示例有限公司") == "USCC:\(Self.code)")
  }

  @Test func `a name never unites two credit codes, and is of neither`() throws {
    let directory = try Self.directory([
      .record(code: Self.code, name: "示例有限公司", license: "l1"),
      .record(code: Self.otherCode, name: "示例有限公司", license: "l2"), .asked("示例有限公司"),
    ])

    #expect(
      directory.companies.map(\.id)
        == ["NAME:示例有限公司", "USCC:\(Self.code)", "USCC:\(Self.otherCode)"])
    #expect(directory.company(at: "NAME:示例有限公司")?.isAmbiguous == true)
    #expect(directory.id(named: "示例有限公司") == nil)
    #expect(directory.company(at: "USCC:\(Self.code)")?.name?.name == "示例有限公司")
  }

  @Test func `a name never unites two keys`() throws {
    let directory = try Self.directory([
      .record(key: "k1", name: "示例有限公司", license: "l1"),
      .record(key: "k2", name: "示例有限公司", license: "l2"),
    ])

    #expect(directory.companies.map(\.id) == ["QCC:k1", "QCC:k2"])
  }

  @Test func `names in a chain unite nothing where its ends differ`() throws {
    let directory = try Self.directory([
      .record(code: Self.code, name: "甲方公司", license: "l1"),
      .record(code: Self.otherCode, name: "乙方公司", license: "l2"),
      .record(key: "k1", name: "甲方公司", license: "l3"),
      .record(key: "k1", name: "乙方公司", license: "l4"),
    ])

    #expect(directory.companies.count == 3)
  }

  @Test func `equal names join a code and a key that nothing tells apart`() throws {
    let directory = try Self.directory([
      .record(code: Self.code, name: "示例有限公司", license: "l1"),
      .record(key: "k1", name: "示例 有限公司", license: "l2"),
    ])

    #expect(directory.companies.map(\.id) == ["USCC:\(Self.code)"])
    #expect(directory.companies[0].keyNo == "k1")
  }

  @Test func `a key of two codes belongs to neither`() throws {
    let directory = try Self.directory([
      .record(code: Self.code, key: "k1", license: "l1"),
      .record(code: Self.otherCode, key: "k1", license: "l2"),
    ])

    #expect(directory.company(at: "USCC:\(Self.code)")?.keyNo == nil)
    #expect(directory.company(at: "USCC:\(Self.otherCode)")?.keyNo == nil)
  }

  @Test func `a code that was asked for is of the one company that answers`() throws {
    let directory = try Self.directory([
      .asked(Self.code), .asked("110108000000016"),
      .record(key: "k1", name: "示例有限公司", license: "l1", asked: Self.code),
      .record(key: "k1", name: "示例有限公司", license: "l1", asked: "110108000000016"),
    ])

    #expect(directory.companies.map(\.id) == ["USCC:\(Self.code)"])
    #expect(directory.companies[0].registrationNumber?.number == "110108000000016")
    #expect(directory.companies[0].name?.name == "示例有限公司")
  }

  @Test func `a placeholder for a code is of nobody`() throws {
    let directory = try Self.directory([
      .record(key: "k1", name: "示例有限公司", license: "l1", asked: "123456789012345678")
    ])

    #expect(directory.companies.map(\.id) == ["QCC:k1", "USCC:123456789012345678"])
  }

  @Test func `a former name that was asked for becomes an alias`() throws {
    let directory = try Self.directory([
      .record(key: "k1", name: "新名有限公司", license: "l1", asked: "旧名有限公司")
    ])

    #expect(directory.companies.map(\.id) == ["QCC:k1"])
    #expect(directory.companies[0].name?.name == "新名有限公司")
    #expect(directory.companies[0].aliases == ["旧名有限公司"])
    #expect(directory.id(named: "旧名有限公司") == "QCC:k1")
  }

  @Test func `two names to which one company answers are not united by that`() throws {
    let directory = try Self.directory([
      .record(key: "k1", name: "乙乙有限公司", license: "l1", asked: "甲甲有限公司"),
      .record(key: "k1", name: "乙乙有限公司", license: "l1", asked: "丙丙有限公司"),
    ])

    let names = ["NAME:丙丙有限公司", "NAME:甲甲有限公司"]
    #expect(directory.companies.map(\.id) == names + ["QCC:k1"])
    #expect(names.allSatisfy { directory.company(at: $0)?.isAmbiguous == true })
  }

  @Test func `of several that answer, a name is of the one that bears it`() throws {
    let directory = try Self.directory([
      .record(key: "k1", name: "示例有限公司", license: "l1", asked: "示例有限公司"),
      .record(key: "k2", name: "示例有限公司上海分公司", license: "l2", asked: "示例有限公司"),
    ])

    #expect(directory.companies.map(\.id) == ["QCC:k1", "QCC:k2"])
    #expect(directory.company(at: "NAME:示例有限公司")?.id == "QCC:k1")
    #expect(directory.company(at: "NAME:示例有限公司")?.isAmbiguous == false)
  }

  @Test func `of several that answer under other names, a name is of none`() throws {
    let directory = try Self.directory([
      .record(key: "k1", name: "甲方公司", license: "l1", asked: "示例"),
      .record(key: "k2", name: "乙方公司", license: "l2", asked: "示例"),
    ])

    #expect(directory.companies.map(\.id) == ["NAME:示例", "QCC:k1", "QCC:k2"])
    #expect(directory.company(at: "NAME:示例")?.isAmbiguous == true)
    #expect(directory.id(named: "示例") == "NAME:示例")
  }

  @Test func `list and detail of a licence speak of one holder`() throws {
    let directory = try Self.directory([
      .record(key: "k1", name: "示例有限公司", license: "l1"),
      .record(code: Self.code, license: "l1"),
    ])

    #expect(directory.companies.map(\.id) == ["USCC:\(Self.code)"])
    #expect(directory.company(at: CompanySighting.key(ofLicense: "l1"))?.keyNo == "k1")
  }

  @Test func `a licence without any word of its holder is that of the company asked for`() throws {
    let directory = try Self.directory([.record(license: "l1", asked: "示例有限公司")])

    #expect(
      directory.company(at: CompanySighting.key(ofLicense: "l1"))?.id == "NAME:示例有限公司")
  }

  @Test func `only companies that something is known of are listed`() throws {
    let directory = try Self.directory([
      .record(key: "k1", name: "甲方公司", license: "l1", day: 1),
      .record(key: "k2", name: "乙方公司", license: "l1", day: 2),
    ])

    #expect(directory.companies.map(\.id) == ["QCC:k2"])
  }

  @Test func `the present name is the one retrieved last`() throws {
    let directory = try Self.directory([
      .record(key: "k1", name: "新名有限公司", license: "l1", day: 3),
      .record(key: "k1", name: "旧名有限公司", license: "l2", day: 1),
      .record(key: "k1", name: "中名有限公司", license: "l3", day: 2),
    ])

    #expect(directory.companies.map(\.name?.name) == ["新名有限公司"])
    #expect(directory.companies[0].aliases == ["中名有限公司", "旧名有限公司"])
  }

  private static func directory(_ said: [CompanySighting.Said]) throws -> CompanyDirectory {
    CompanyDirectory(try said.map(CompanySighting.init), rank: { _ in 0 })
  }
}
