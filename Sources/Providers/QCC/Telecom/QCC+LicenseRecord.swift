import ByteFormats

extension QCC {
  /// A row of `Result` of GetList, or the `Result` of GetDetail, field for field (企查查 电信许可 V1.0, 6.3).
  ///
  /// A view over the reply, whose names are found whatever their case.
  struct LicenseRecord {
    let json: JSONValue

    var id: JSONValue? { json[anyCase: "id"] }
    var licenseNumber: JSONValue? { json[anyCase: "licenseno"] }
    var isValid: JSONValue? { json[anyCase: "isvalid"] }
    var scope: JSONValue? { json[anyCase: "scope"] }

    // Lists alone.
    var keyNo: JSONValue? { json[anyCase: "keyno"] }
    var companyName: JSONValue? { json[anyCase: "companyname"] }

    // Details alone; both may be null.
    var company: LicensedCompany { LicensedCompany(json: json[anyCase: "entinfo"]) }
    var annualReport: LicenseReport? {
      json[anyCase: "annualreport"].rows.first { $0.kind == .object }.map(LicenseReport.init)
    }
  }

  /// `EntInfo`.
  struct LicensedCompany {
    let json: JSONValue?

    var keyNo: JSONValue? { json?[anyCase: "keyno"] }
    var companyName: JSONValue? { json?[anyCase: "companyname"] }
  }

  /// `AnnualReport`, which stands beside a licence and speaks of its holder.
  struct LicenseReport {
    let json: JSONValue

    var legalRepresentativeID: JSONValue? { json[anyCase: "operinfo"]?[anyCase: "operid"] }
    var legalRepresentative: JSONValue? { json[anyCase: "operinfo"]?[anyCase: "opername"] }
    var creditCode: JSONValue? { json[anyCase: "creditcode"] }
    var company: LicensedCompany { LicensedCompany(json: json[anyCase: "entinfo"]) }
    var complaintResponseRate: JSONValue? { json[anyCase: "recomplaintper"] }
    var address: JSONValue? { json[anyCase: "address"] }
    var province: JSONValue? { json[anyCase: "province"] }
    var licenseNumber: JSONValue? { json[anyCase: "licenseno"] }
    var serviceTypes: JSONValue? { json[anyCase: "type"] }
    var complaintCount: JSONValue? { json[anyCase: "complaintnum"] }
    var registeredCapital: JSONValue? { json[anyCase: "registcapi"] }
    var economicKind: JSONValue? { json[anyCase: "econkind"] }
    var listingStatus: JSONValue? { json[anyCase: "ipostatus"] }
    var phone: JSONValue? { json[anyCase: "tel"] }
    var stockCode: JSONValue? { json[anyCase: "stockcode"] }
  }
}
