/// What tests look at in the line of a company.
struct CompanyLine: Decodable {
  struct Patent: Decodable {
    let patentId: String
    let isNamedParty: Int
    let matchedRoles: String?
    let queryKeys: [String]
  }

  struct Facet: Decodable, Equatable {
    let facet: String
    let value: String
    let patentCount: Int
  }

  struct License: Decodable {
    let licenseId: String
    let licenseNumber: String?
    let isValid: Int?
    let isValidRaw: String?
    let hasAnnualReport: Int?
    let serviceTypes: [String]?
    let complaintResponseRate: Double?
    let complaintCount: Int?
    let companyName: String?
    let uscc: String?
    let address: String?
    let registeredCapitalAmount: Int?
    let isListed: Int?
    let sources: String
    let retrievedOn: String
  }

  struct Report: Decodable {
    let reportFormat: String
    let orderNumber: String?
    let reportStatus: String
    let reportStatusRaw: String?
    let fileName: String?
    let fileSha256: String?
    let byteCount: Int?
    let retrievedOn: String?
  }

  struct SourceRecord: Decodable, Equatable {
    let source: String
    let sourceRecordId: String
  }

  struct Conflict: Decodable {
    let attribute: String
    let losingValue: String
    let winningValue: String?
    let severity: String
  }

  struct Flag: Decodable, Equatable {
    var entityType: String?
    var entityId: String?
    let flag: String
    let detail: String
    let source: String
  }

  let companyId: String
  let name: String?
  let uscc: String?
  let usccState: String?
  let registrationNumber: String?
  let qccKeyNo: String?
  let legalRepresentative: String?
  let legalRepresentativeQccId: String?
  let address: String?
  let registeredCapitalAmount: Int?
  let registeredCapitalCurrency: String?
  let registeredCapitalRaw: String?
  let isListed: Int?
  let aliasNames: [String]
  let queryKeys: [String]
  let isQueried: Int
  let sources: String
  let retrievedOn: String?
  let companyPatent: [Patent]
  let companyPatentFacet: [Facet]
  let telecomLicense: [License]
  let creditReport: [Report]
  let inputRow: [InputRowLine]
  let sourceRecord: [SourceRecord]
  let conflict: [Conflict]
  let qualityFlag: [Flag]
}
