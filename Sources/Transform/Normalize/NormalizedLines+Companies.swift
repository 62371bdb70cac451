import PatentModel
import Providers

// What is said of companies gathers under the id of the value that was asked for, and what is said of a
// licence under the licence, until the directory knows whose they are.
extension NormalizedLines {
  /// Notes a company that is asked for.
  mutating func note(_ company: CompanyIdentifier) {
    sightings.insert(CompanySighting(asked: company))
  }

  mutating func append(_ facets: CompanyFacets, retrievedOn: CalendarDate) {
    guard let company = try? CompanyIdentifier(reading: facets.searchKey) else { return }
    let evidence = FacetEvidence(
      filters: facets.filters, retrievedOn: retrievedOn, counts: facets.counts)
    note(company)
    companies.append(company.companyID, .facets(evidence))
  }

  mutating func append(_ license: LicenseObservation) {
    let stated = [
      license.creditCode.flatMap(CompanyIdentifier.init(creditCode:)),
      license.keyNo.flatMap(CompanyIdentifier.init(keyNo:)),
      license.companyName.flatMap(CompanyIdentifier.init(name:)),
    ]
    let record = license.record
    let sighting = CompanySighting(
      asked: license.searchKey.flatMap { try? CompanyIdentifier(reading: $0) },
      stated: stated.compactMap(\.self), license: record.id,
      origin: .init(source: record.source, retrievedOn: record.retrievedOn))
    observations += 1
    sightings.insert(sighting)
    companies.append(CompanySighting.key(ofLicense: record.id), .license(license))
  }

  mutating func append(_ report: ReportObservation) {
    guard let company = try? CompanyIdentifier(reading: report.company) else { return }
    observations += 1
    note(company)
    companies.append(company.companyID, .report(report))
  }
}
