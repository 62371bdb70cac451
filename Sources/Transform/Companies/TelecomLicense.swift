import PatentModel
import Providers

/// A telecom licence as list and detail tell it together: a row of `telecom_license`.
struct TelecomLicense {
  let id: String
  /// The latest state that each source has of it, the most trusted source first.
  let observations: [LicenseObservation]

  /// Makes one licence of all records that bear its id, sorted by id.
  ///
  /// `rank` is the place of a source in the order of trust.
  static func merged(
    of observations: [LicenseObservation], rank: (String) -> Int
  ) -> [TelecomLicense] {
    Dictionary(grouping: observations) { UTF8Text($0.record.id) }
      .map { TelecomLicense(id: $0.text, observations: latest(of: $1, rank: rank)) }
      .sorted { $0.id.isBefore($1.id) }
  }

  private static func latest(
    of observations: [LicenseObservation], rank: (String) -> Int
  ) -> [LicenseObservation] {
    Dictionary(grouping: observations) { UTF8Text($0.record.source) }.values
      .compactMap { states in
        states.max { one, other in
          one.record.retrievedOn == other.record.retrievedOn
            ? one.record.digest.isBefore(other.record.digest)
            : one.record.retrievedOn < other.record.retrievedOn
        }
      }
      .sorted { one, other in
        let (left, right) = (one.record.source, other.record.source)
        return rank(left) == rank(right) ? left.isBefore(right) : rank(left) < rank(right)
      }
  }
}

extension TelecomLicense {
  var records: [Observation.Record] { observations.map(\.record) }
  var sources: [String] { records.map(\.source).distinctSorted }
  var retrievedOn: CalendarDate? { records.map(\.retrievedOn).max() }

  /// nil when no detail was retrieved.
  var hasAnnualReport: Bool? { observations.lazy.compactMap(\.hasAnnualReport).first }
  var creditCode: (text: String, source: String)? { stated(\.creditCode) }

  var number: LicenseNumber? { text(\.licenseNumber).map(LicenseNumber.init) }
  var isValid: Bool? { text(\.isValid).flatMap(LicenseValidity.init(reading:))?.isValid }
  var serviceTypes: [String]? { text(\.serviceTypes).map { ServiceTypes($0).names } }
  var responseRate: Double? {
    text(\.complaintResponseRate).flatMap(Percentage.init(reading:))?.ratio
  }
  var complaintCount: Int? { text(\.complaintCount).flatMap(ItemCount.init(reading:))?.count }
  var capital: MoneyAmount? { text(\.registeredCapital).flatMap { try? MoneyAmount(reading: $0) } }
  var isListed: Bool? { text(\.listingStatus).flatMap(ListingStatus.init(reading:))?.isListed }

  /// What the most trusted source says that says anything.
  func text(_ field: KeyPath<LicenseObservation, String?>) -> String? { stated(field)?.text }

  private func stated(
    _ field: KeyPath<LicenseObservation, String?>
  ) -> (text: String, source: String)? {
    for observation in observations {
      if let text = observation[keyPath: field] { return (text, observation.record.source) }
    }
    return nil
  }
}

extension TelecomLicense {
  /// What could not be read, or had to be mended, in the order of the table.
  var flags: [Flag] {
    var flags = observations.flatMap { observation in
      observation.doubts.map {
        Flag($0.flag, detail: $0.detail, source: observation.record.source)
      }
    }
    func note(
      _ flag: QualityFlag, _ attribute: String, _ field: KeyPath<LicenseObservation, String?>
    ) {
      guard let (text, source) = stated(field) else { return }
      flags.append(Flag(flag, detail: "\(attribute): \(text)", source: source))
    }
    if isValid == nil { note(.unparsedValue, "is_valid", \.isValid) }
    if isListed == nil { note(.unparsedValue, "is_listed", \.listingStatus) }
    if complaintCount == nil { note(.unparsedValue, "complaint_count", \.complaintCount) }
    if responseRate == nil {
      note(.unparsedValue, "complaint_response_rate", \.complaintResponseRate)
    }
    if let doubt = capitalDoubt { note(doubt, "registered_capital_amount", \.registeredCapital) }
    return Set(flags).sorted { $0.precedes($1) }
  }

  private var capitalDoubt: QualityFlag? {
    guard let text = text(\.registeredCapital) else { return nil }
    do throws(MoneyAmount.Fault) {
      return try MoneyAmount(reading: text).isRounded ? .amountRounded : nil
    } catch {
      return error.flag
    }
  }
}
