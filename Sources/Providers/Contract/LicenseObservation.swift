/// What one record of a provider says of one telecom licence and of the company that holds it.
///
/// Texts as received, but for blanks at their ends; what is masked, blank or null is nil.
package struct LicenseObservation: Hashable, Sendable {
  /// Where this was read; its id is the licence's.
  package var record: Observation.Record
  /// The value that was asked for, where the record comes from a list.
  package var searchKey: String?

  package var companyName: String?
  package var keyNo: String?
  package var licenseNumber: String?
  /// `是`, `否`.
  package var isValid: String?
  package var scope: String?

  /// Whether the record says anything of an annual report: nil for list rows, which have none to tell.
  package var hasAnnualReport: Bool?
  package var creditCode: String?
  /// Separated by commas, some of which stand inside brackets.
  package var serviceTypes: String?
  /// `100%`.
  package var complaintResponseRate: String?
  /// `566件`.
  package var complaintCount: String?
  package var legalRepresentative: String?
  package var legalRepresentativeID: String?
  package var economicKind: String?
  package var province: String?
  package var address: String?
  package var phone: String?
  /// `1000.0000万元`.
  package var registeredCapital: String?
  package var listingStatus: String?
  package var stockCode: String?
  package var doubts: [Observation.Doubt] = []

  package init(record: Observation.Record) { self.record = record }
}
