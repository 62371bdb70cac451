import PatentModel
import Providers

/// What the annual reports of a company's licences say of it: the latest, then the most trusted source,
/// then the licence with the smallest id.
struct CompanyProfile {
  private(set) var legalRepresentative: String?
  private(set) var legalRepresentativeID: String?
  private(set) var economicKind: String?
  private(set) var province: String?
  private(set) var address: String?
  private(set) var phone: String?
  /// As received.
  private(set) var registeredCapital: String?
  private(set) var listingStatus: String?
  private(set) var stockCode: String?
  /// Sorted.
  private(set) var conflicts: [Conflict] = []
  private(set) var lineage: [Lineage] = []

  private let statements: [(observation: LicenseObservation, origin: Origin)]

  /// Reads the licences, whose records are among those of the company.
  ///
  /// `rank` is the place of a source in the order of trust.
  init(
    of licenses: [TelecomLicense], among records: [Observation.Record], rank: (String) -> Int
  ) {
    let places = Dictionary(
      records.enumerated().map { (RecordName(of: $0.element), $0.offset) }
    ) { first, _ in first }
    statements = licenses.flatMap { license in
      license.observations.compactMap { observation in
        let record = observation.record
        return places[RecordName(of: record)].map { place in
          let origin = Origin(
            place: place, source: record.source, rank: rank(record.source),
            retrievedOn: record.retrievedOn)
          return (observation, origin)
        }
      }
    }
    legalRepresentative = choose("legal_representative", \.legalRepresentative)
    legalRepresentativeID = representativeID()
    economicKind = choose("economic_kind", \.economicKind)
    province = choose("province", \.province)
    address = choose("address", \.address)
    phone = choose("phone", \.phone)
    registeredCapital = choose(
      "registered_capital_raw", \.registeredCapital, unless: Self.areOneSum,
      ifReadable: { (try? MoneyAmount(reading: $0)) != nil })
    listingStatus = choose(
      "listing_status", \.listingStatus, ifReadable: { ListingStatus(reading: $0) != nil })
    stockCode = choose("stock_code", \.stockCode)
    conflicts = Conflict.joined(conflicts)
  }

  var capital: MoneyAmount? { registeredCapital.flatMap { try? MoneyAmount(reading: $0) } }
  var isListed: Bool? { listingStatus.flatMap(ListingStatus.init(reading:))?.isListed }
}

extension CompanyProfile {
  /// Chooses the value of an attribute; others are conflicts unless they are the same in other words.
  private mutating func choose(
    _ attribute: String, _ field: KeyPath<LicenseObservation, String?>,
    unless areSame: (String, String) -> Bool = { _, _ in false },
    ifReadable isReadable: @escaping (String) -> Bool = { _ in true }
  ) -> String? {
    let candidates = statements.compactMap { observation, origin in
      observation[keyPath: field].map { Candidate(value: $0, origin: origin) }
    }
    let criteria: [Criterion<String>] = [
      .matching(.plausible) { isReadable($0.value) }, .recency, .sourceOrder, .smallestRecord,
    ]
    guard let choice = Choice(among: candidates, by: criteria) else { return nil }
    if let line = choice.lineage(of: attribute) { lineage.note(line) }
    let found = choice.conflicts(over: attribute) { loser, winner in
      CompanyName.key(of: loser).isSame(as: CompanyName.key(of: winner)) ? .info : .warn
    }
    conflicts += found.filter { !areSame($0.losingValue, choice.value) }
    return choice.value
  }

  /// The key of the very person that is named.
  private mutating func representativeID() -> String? {
    let candidates = statements.compactMap { observation, origin in
      observation.legalRepresentative == legalRepresentative
        ? observation.legalRepresentativeID.map { Candidate(value: $0, origin: origin) } : nil
    }
    guard
      let choice = Choice(among: candidates, by: [.recency, .sourceOrder, .smallestRecord])
    else { return nil }
    if let line = choice.lineage(of: "legal_representative_qcc_id") { lineage.note(line) }
    return choice.value
  }

  /// True for texts that say one sum in two ways.
  private static func areOneSum(_ one: String, _ other: String) -> Bool {
    guard let sum = try? MoneyAmount(reading: one) else { return false }
    return sum == (try? MoneyAmount(reading: other))
  }
}

/// What tells one record from all others.
private struct RecordName: Hashable {
  let source: UTF8Text
  let id: UTF8Text

  init(of record: Observation.Record) {
    source = UTF8Text(record.source)
    id = UTF8Text(record.id)
  }
}

extension Criterion {
  /// Values of the licence whose id is the smallest by bytes.
  fileprivate static var smallestRecord: Self { greatest(.byteOrder) { -$0.origin.place } }
}
