import PatentModel
import Providers

extension Subject {
  /// What a row of the list asks about; nil for a row that asks nothing.
  init?(_ row: InputRow) {
    guard row.state == .pending, let value = row.normalizedValue else { return nil }
    switch row.kind {
    case .company: self.init(company: value)
    case .publication where VendorPatentID(reading: value) != nil: self.init(zhihuiyaID: value)
    case .publication: self.init(publicationNumber: value)
    case .application: self.init(applicationNumber: value)
    }
  }
}
