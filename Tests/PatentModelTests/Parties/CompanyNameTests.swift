import PatentModel
import Testing

struct CompanyNameTests {
  @Test(
    arguments: [
      (
        "北京华专卓海知识产权代理事务所(普通合伙)", "北京华专卓海知识产权代理事务所（普通合伙）", "北京华专卓海知识产权代理事务所(普通合伙)",
        "北京华专卓海知识产权代理事务所普通合伙"
      ),
      ("上海梭伦信息科技有限公司", "上海梭伦信息科技有限公司", "上海梭伦信息科技有限公司", "上海梭伦信息科技有限公司"),
      ("上海凭安企业信用征信有限公司", "上海凭安企业信用征信有限公司", "上海凭安企业信用征信有限公司", "上海凭安企业信用征信有限公司"),
      ("南方铝业( 中国 )有限公司", "南方铝业（中国）有限公司", "南方铝业(中国)有限公司", "南方铝业中国有限公司"),
      ("ＡＢＢ（中国）有限公司", "ABB（中国）有限公司", "ABB(中国)有限公司", "ABB中国有限公司"),
      ("  Abb   Ltd. (UK) ", "Abb Ltd.(UK)", "ABBLTD.(UK)", "ABBLTDUK"),
      ("中山大学·深圳", "中山大学·深圳", "中山大学·深圳", "中山大学深圳"),
      ("某某 有限\u{200B}责任公司", "某某有限责任公司", "某某有限责任公司", "某某有限公司"),
    ])
  func `a name is shown tidily and compared by its keys`(
    raw: String, name: String, key: String, looseKey: String
  ) {
    let company = CompanyName(raw)

    #expect(company.name == name)
    #expect(company.key == key)
    #expect(company.looseKey == looseKey)
    #expect(CompanyName.key(of: raw) == key)
  }

  /// What cannot be seen keeps a name from being taken as it stands, and changes nothing in it.
  @Test func `a name that needs no cleaning is what cleaning makes of it`() throws {
    var chance = SeededGenerator(seed: 7)
    let characters = Array("一丁鿿龥有限公司东（）(").map(String.init)
    for _ in 0..<5_000 {
      let name = (0..<Int.random(in: 1...6, using: &chance))
        .map { _ in characters.randomElement(using: &chance) ?? "" }.joined()
      #expect(CompanyName(name) == CompanyName(name + "\u{200B}"), "\(name)")
      let values = [name, name + "\u{200B}"].map { try? InputValue(reading: $0, as: .company) }
      #expect(values[0] == values[1], "\(name)")
    }
  }

  @Test func `tidying twice changes nothing more`() {
    var chance = SeededGenerator(seed: 42)
    let combining = CompanyName("A\u{200B}\u{0301} \u{0301}有限公司")
    #expect(CompanyName(combining.name) == combining)

    for _ in 0..<20_000 {
      let once = CompanyName(chance.awkwardText())
      #expect(Array(CompanyName(once.name).name.utf8) == Array(once.name.utf8))
      #expect(Array(CompanyName.key(of: once.key).utf8) == Array(once.key.utf8))
    }
  }

  @Test(
    arguments: [
      ("苏州中合知识产权代理事务所(普通合伙) 32266", "苏州中合知识产权代理事务所（普通合伙）", "32266"),
      ("北京华专卓海知识产权代理事务所(普通合伙)", "北京华专卓海知识产权代理事务所（普通合伙）", nil),
      ("北京三友知识产权代理有限公司11127", "北京三友知识产权代理有限公司", "11127"),
      ("代理所 1234", "代理所1234", nil), ("32266", "32266", nil),
    ] as [(String, String, String?)])
  func `an agency's code is split from its name`(raw: String, name: String, code: String?) {
    let agency = AgencyName(raw)

    #expect(agency.name == name)
    #expect(agency.code == code)
  }
}
