import ByteFormats
import PatentModel

extension Company {
  /// Writes the line of this company: its columns, then its child tables, each in the order of the
  /// canonical model.
  func write(to json: inout JSONWriter, inputName: String) {
    json.beginObject()
    writeIdentity(to: &json)
    writeReport(to: &json)
    json.column("alias_names", list: [])
    json.column("query_keys", list: queryKeys)
    json.column("is_queried", isTrue: isQueried)
    json.column("sources", sources: sources)
    json.column("retrieved_on", retrievedOn)
    json.table("company_patent", patents) { $1.writeColumns(to: &$0) }
    json.table("company_patent_facet", facets) { $1.write(to: &$0) }
    json.table("input_row", rows) {
      $1.writeColumns(to: &$0, inputName: inputName, withEntity: false)
    }
    json.table("source_record", [Never]()) { _, _ in }
    json.table("conflict", [Conflict]()) { $1.write(to: &$0) }
    json.table("quality_flag", flags) { $1.write(to: &$0) }
    json.endObject()
  }

  private func writeIdentity(to json: inout JSONWriter) {
    json.column("company_id", id)
    json.column("name", name?.name)
    json.column("name_key", name?.key)
    json.column("uscc", creditCode?.code)
    json.column("uscc_state", creditCode?.state.rawValue)
    json.column("organization_code", creditCode?.organizationCode)
    json.column("registration_number", registration?.number)
    json.column("registration_number_state", registration?.state.rawValue)
    json.column("qcc_key_no", keyNo)
  }

  /// What only telecom reports tell.
  private func writeReport(to json: inout JSONWriter) {
    json.column("legal_representative", nil as String?)
    json.column("legal_representative_qcc_id", nil as String?)
    json.column("economic_kind", nil as String?)
    json.column("province", nil as String?)
    json.column("address", nil as String?)
    json.column("phone", nil as String?)
    json.column("registered_capital_amount", nil as Int?)
    json.column("is_listed", isTrue: nil)
    json.column("registered_capital_currency", nil as String?)
    json.column("registered_capital_raw", nil as String?)
    json.column("listing_status", nil as String?)
    json.column("stock_code", nil as String?)
  }

  private var name: CompanyName? {
    if case .name(let name) = identifier { name } else { nil }
  }

  private var creditCode: CreditCode? {
    if case .creditCode(let code) = identifier { code } else { nil }
  }

  private var registration: RegistrationNumber? {
    if case .registrationNumber(let number) = identifier { number } else { nil }
  }

  private var keyNo: String? {
    if case .keyNo(let key) = identifier { key } else { nil }
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
