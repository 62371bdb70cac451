import ByteFormats
import PatentModel
import Providers

extension TelecomLicense {
  func write(to json: inout JSONWriter) {
    writeLicense(to: &json)
    writeFigures(to: &json)
    writeHolder(to: &json)
    json.column("sources", sources: sources)
    json.column("retrieved_on", retrievedOn)
  }

  private func writeLicense(to json: inout JSONWriter) {
    json.column("license_id", id)
    json.column("license_number", number?.number)
    json.column("license_number_raw", text(\.licenseNumber))
    json.column("is_valid", isTrue: isValid)
    json.column("is_valid_raw", text(\.isValid))
    json.column("scope", text(\.scope))
  }

  private func writeFigures(to json: inout JSONWriter) {
    json.column("has_annual_report", isTrue: hasAnnualReport)
    json.column("service_types", list: serviceTypes)
    json.column("complaint_response_rate", responseRate)
    json.column("complaint_count", complaintCount)
    json.column("service_types_raw", text(\.serviceTypes))
    json.column("complaint_response_rate_raw", text(\.complaintResponseRate))
    json.column("complaint_count_raw", text(\.complaintCount))
  }

  private func writeHolder(to json: inout JSONWriter) {
    json.column("company_name", text(\.companyName))
    json.column("uscc", text(\.creditCode))
    json.column("qcc_key_no", text(\.keyNo))
    json.column("legal_representative", text(\.legalRepresentative))
    json.column("legal_representative_qcc_id", text(\.legalRepresentativeID))
    json.column("economic_kind", text(\.economicKind))
    json.column("province", text(\.province))
    json.column("address", text(\.address))
    json.column("phone", text(\.phone))
    json.column("stock_code", text(\.stockCode))
    json.column("registered_capital_amount", capital?.units)
    json.column("is_listed", isTrue: isListed)
    json.column("registered_capital_currency", capital?.currency)
    json.column("registered_capital_raw", text(\.registeredCapital))
    json.column("listing_status", text(\.listingStatus))
  }
}
