/// One invented licence; all of it follows from its company and its place among the company's licences.
struct TelecomLicense: Sendable {
  let company: Company
  /// Counted from 0.
  let place: Int
  let id: String
  /// Services with the places where they are offered.
  private let services: [(name: String, region: String)]
  /// Some have a stray blank next to a Chinese character.
  private let number: String
  private let isValid: Bool

  init(company: Company, place: Int) {
    id = Digest.md5("telecom licence \(company.keyNo) \(place)")
    var chance = Chance(seed: id)
    let year = chance.number(in: 2012...2024)
    let serial = String(chance.number(in: 9_000...9_999))
    number = chance.pick([
      "B1.B2-\(year)\(serial)", "B2-\(year)\(serial)", "京 ICP证 \(year % 100)\(serial)号",
      "粤B2-\(year)\(serial)", "沪 B1-\(year)\(serial)",
    ])
    services = chance.pick(chance.number(in: 1...5), of: Self.names).map { name in
      (name, chance.pick(["全国", "广州市;北京市", "北京市;广东省", "上海市"]))
    }
    isValid = chance.happens(0.85)
    (self.company, self.place) = (company, place)
  }

  private static let names = [
    "国内互联网虚拟专用网业务", "国内呼叫中心业务", "信息服务业务（不含互联网信息服务）", "互联网接入服务业务",
    "互联网数据中心业务", "国内多方通信服务业务", "内容分发网络业务", "在线数据处理与交易处理业务(仅限经营类电子商务)",
  ]
}

extension TelecomLicense {
  /// A row of GetList; the services of Scope run together.
  var row: JSON {
    [
      "Id": .string(id),
      "KeyNo": .string(company.keyNo),
      "CompanyName": .string(company.name),
      "Scope": .string(scope),
      "LicenseNo": .string(number),
      "IsValid": .string(isValid ? "是" : "否"),
    ]
  }

  /// Result of GetDetail.
  var detail: JSON {
    [
      "Id": .string(id),
      "EntInfo": entity,
      "LicenseNo": .string(number),
      "IsValid": .string(isValid ? "是" : "否"),
      "Scope": .string(scope),
      "AnnualReport": annualReport,
    ]
  }

  private var scope: String {
    services.map { "\($0.name)：\($0.region)" }.joined()
  }

  private var entity: JSON {
    ["KeyNo": .string(company.keyNo), "CompanyName": .string(company.name)]
  }

  /// Null for some; what it says of the company is the same in all of the company's licences, or left
  /// out.
  private var annualReport: JSON {
    var chance = Chance(seed: "annual report \(id)")
    if chance.happens(0.2) { return .null }
    let standing = CompanyStanding(of: company)
    return [
      "OperInfo": chance.happens(0.8) ? standing.operatorInfo : .null,
      "CreditCode": .string(company.creditCode),
      "EntInfo": entity,
      "ReComplaintPer": .string(chance.pick(["100%", "100%", "98.5%", ""])),
      "Address": .string(standing.address),
      "Province": .string(standing.province),
      "LicenseNo": .string(number.filter { $0 != " " }),
      "Type": .string(services.map(\.name).joined(separator: ",")),
      "ComplaintNum": .string(chance.pick(["0件", "0件", "566件", "12件"])),
      "RegistCapi": .string(chance.happens(0.9) ? standing.capital : ""),
      "EconKind": .string(standing.kind),
      "IPOStatus": .string(standing.listing),
      "Tel": .string(standing.phone),
      "StockCode": .string(standing.stockCode),
    ]
  }
}
