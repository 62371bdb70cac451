/// The telecom licences of all companies of a corpus.
struct TelecomRegister: Sendable {
  /// A company that holds more licences than a page has rows.
  static let largeHolder = (company: "中兴通讯股份有限公司", licenses: 53)

  private let corpus: Corpus
  private let byID: [String: TelecomLicense]

  init(_ corpus: Corpus) {
    self.corpus = corpus
    let licenses = corpus.companies.flatMap(Self.licenses(of:)).map { ($0.id, $0) }
    byID = Dictionary(licenses) { first, _ in first }
  }

  /// None to three licences, decided by the company alone; ``largeHolder`` has more.
  static func licenses(of company: Company) -> [TelecomLicense] {
    var chance = Chance(seed: "telecom \(company.keyNo)")
    let usual = chance.number(in: 0...3)
    let count = company.name == largeHolder.company ? largeHolder.licenses : usual
    return (0..<count).map { TelecomLicense(company: company, place: $0) }
  }
}

extension TelecomRegister {
  /// 电信许可列表: the licences of a company by pages (电信许可 V1.0, section 6.3.1).
  ///
  /// - Throws: `wrongParameter`, `tooShort` for a search key of one character.
  func list(askedBy call: Call) throws(QCCStatus) -> QCCFinding {
    let key = try call.searchKey("searchKey")
    let paging = try QCCPaging(call.query)
    let licenses = corpus.company(key).map(Self.licenses(of:)) ?? []
    return QCCFinding(
      page: paging.page(of: licenses, behind: call.newRows).map(\.row), paging, of: licenses.count)
  }

  /// 电信许可详情: one licence by the Id of its row (section 6.3.2).
  ///
  /// - Throws: `wrongParameter` without an id; an unknown one is 201.
  func detail(askedBy call: Call) throws(QCCStatus) -> QCCFinding {
    let license = byID[try call.required("id").lowercased()]
    return license.map { QCCFinding(result: $0.detail) } ?? QCCFinding(status: .nothing)
  }
}
