import ByteFormats
import PatentModel
import Providers

extension Company {
  /// Writes the line of this company: its columns, then its child tables, each in the order of the
  /// canonical model.
  func write(to json: inout JSONWriter) {
    json.beginObject()
    writeIdentity(to: &json)
    writeProfile(to: &json)
    json.column("alias_names", list: identity.aliases)
    json.column("query_keys", list: queryKeys)
    json.column("is_queried", isTrue: isQueried)
    json.column("sources", sources: sources)
    json.column("retrieved_on", retrievedOn)
    json.column(lineage: profile.lineage)
    json.table("company_patent", patents) { $1.writeColumns(to: &$0) }
    json.table("company_patent_facet", facets) { $1.write(to: &$0) }
    json.table("telecom_license", licenses) { $1.write(to: &$0) }
    json.table("credit_report", reports) { $1.write(to: &$0) }
    json.table("input_row", rows) { $1.writeColumns(to: &$0, withEntity: false) }
    json.table("source_record", records) { $1.writeColumns(to: &$0) }
    json.table("conflict", conflicts) { $1.write(to: &$0) }
    writeFlags(to: &json)
    json.endObject()
  }

  private func writeIdentity(to json: inout JSONWriter) {
    json.column("company_id", identity.id)
    json.column("name", identity.name?.name)
    json.column("name_key", identity.name?.key)
    json.column("uscc", identity.creditCode?.code)
    json.column("uscc_state", identity.creditCode?.state.rawValue)
    json.column("organization_code", identity.creditCode?.organizationCode)
    json.column("registration_number", identity.registrationNumber?.number)
    json.column("registration_number_state", identity.registrationNumber?.state.rawValue)
    json.column("qcc_key_no", identity.keyNo)
  }

  private func writeProfile(to json: inout JSONWriter) {
    json.column("legal_representative", profile.legalRepresentative)
    json.column("legal_representative_qcc_id", profile.legalRepresentativeID)
    json.column("economic_kind", profile.economicKind)
    json.column("province", profile.province)
    json.column("address", profile.address)
    json.column("phone", profile.phone)
    json.column("registered_capital_amount", profile.capital?.units)
    json.column("is_listed", isTrue: profile.isListed)
    json.column("registered_capital_currency", profile.capital?.currency)
    json.column("registered_capital_raw", profile.registeredCapital)
    json.column("listing_status", profile.listingStatus)
    json.column("stock_code", profile.stockCode)
  }

  /// Its own doubts, then those about its licences, which name the licence as what they speak of.
  private func writeFlags(to json: inout JSONWriter) {
    let own = flags.map { (license: String?.none, flag: $0) }
    let others = licenses.flatMap { license in
      license.flags.map { (license: String?.some(license.id), flag: $0) }
    }
    json.table("quality_flag", own + others) { json, doubt in
      if let license = doubt.license {
        json.column("entity_type", Table.telecomLicense.name)
        json.column("entity_id", license)
      }
      doubt.flag.write(to: &json)
    }
  }
}

extension CompanyLink {
  func writeColumns(to json: inout JSONWriter) {
    json.column("patent_id", patentID)
    json.column("is_named_party", isTrue: !matchedRoles.isEmpty)
    json.column("matched_roles", sources: matchedRoles)
    json.column("query_keys", list: searchKeys)
    json.column("sources", sources: sources)
  }
}

extension CompanyFacet {
  func write(to json: inout JSONWriter) {
    json.column("facet", facet)
    json.column("value", value)
    json.column("description", description)
    json.column("patent_count", patents)
    json.column("retrieved_on", retrievedOn)
  }
}
