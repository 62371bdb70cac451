import PatentModel
import Providers

extension Subject {
  /// What a row of the list asks about; nil for a row that asks nothing.
  init?(_ row: InputRow) {
    guard row.state == .pending, let value = row.normalizedValue else { return nil }
    self.init(value, of: row.kind, merit: Merit(row, value: value))
  }

  /// - Parameters:
  ///   - value: In canonical form.
  ///   - kind: What it is.
  ///   - merit: What speaks for asking about it before others.
  init(_ value: String, of kind: InputRow.Kind, merit: Merit) {
    switch kind {
    case .company: self.init(company: value, merit: merit)
    case .publication where VendorPatentID(reading: value) != nil:
      self.init(zhihuiyaID: value, merit: merit)
    case .publication: self.init(publicationNumber: value, merit: merit)
    case .application: self.init(applicationNumber: value, merit: merit)
    }
  }
}

extension Merit {
  /// What a number alone tells: the year of an application, the kind of a publication.
  fileprivate init(_ row: InputRow, value: String) {
    self.init(line: row.line)
    switch row.kind {
    case .company: break
    case .publication:
      isGranted = (try? PublicationNumber(parsing: value))?.kindStage == .grant
    case .application:
      let year = (try? ApplicationNumber(parsing: value))?.year
      filedOn = year.flatMap { CalendarDate(year: $0, month: 1, day: 1) }
    }
  }
}
