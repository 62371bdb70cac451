/// What an annual report says of a company itself, all of it invented.
struct CompanyStanding: Sendable {
  let operatorInfo: JSON
  let province: String
  let address: String
  /// In one of the spellings in which clients have met it.
  let capital: String
  let kind: String
  let listing: String
  let phone: String
  let stockCode: String

  init(of company: Company) {
    var chance = Chance(seed: "standing \(company.keyNo)")
    operatorInfo = [
      "OperId": .string("p" + Digest.md5("person \(company.keyNo)").dropFirst()),
      "OperName": .string(chance.pick(["甲", "乙", "丙"])),
    ]
    province = chance.pick(["北京市", "广东省", "上海市", "浙江省"])
    address = "\(province)示例路\(chance.number(in: 1...99))号"
    capital = chance.pick([
      "1000.0000万元", "35万人民币", "600（万元）", "150(万美元)",
    ])
    kind = chance.pick(["民营控股企业", "国有控股企业", "外商投资企业"])
    let isListed = chance.happens(0.3)
    listing = isListed ? "已上市" : "未上市"
    phone = "4000000\(chance.number(in: 100...999))"
    stockCode = isListed ? "9\(chance.number(in: 90_000...99_999))" : ""
  }
}
