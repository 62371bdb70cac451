import PatentModel
import Providers

/// All that is known of one application, in an order that depends on its content alone.
struct PatentEvidence {
  /// One state of each record: of several replies the latest, by day and then by digest.
  let records: [Observation]
  /// Publications that its records name and another application owns.
  let refusals: [PublicationClaim]
  let rows: [InputRow]

  init(_ evidence: [Evidence]) {
    var records: [Observation] = []
    var refusals: [PublicationClaim] = []
    var rows: [InputRow] = []
    for item in evidence {
      switch item {
      case .record(let observation): records.append(observation)
      case .refusal(let claim): refusals.append(claim)
      case .row(let row): rows.append(row)
      case .claim, .contradiction, .answer, .facets, .link, .version: break
      }
    }
    self.records = Self.latest(of: records)
    self.refusals = refusals
    self.rows = rows.sorted { $0.line < $1.line }
  }

  /// Keeps the latest state of each record, with the search keys of all of them.
  private static func latest(of records: [Observation]) -> [Observation] {
    let sorted = records.sorted { $0.record.precedes($1.record) }
    var latest: [Observation] = []
    for observation in sorted {
      guard let last = latest.last, last.record.isSameRecord(as: observation.record) else {
        latest.append(observation)
        continue
      }
      var newer = observation
      newer.searchKeys = (last.searchKeys + observation.searchKeys).distinctSorted
      latest[latest.count - 1] = newer
    }
    return latest
  }
}

extension Observation.Record {
  fileprivate func isSameRecord(as other: Self) -> Bool {
    id.isSame(as: other.id) && source.isSame(as: other.source)
  }

  /// By source and id, then from the oldest state to the latest.
  fileprivate func precedes(_ other: Self) -> Bool {
    if !source.isSame(as: other.source) { return source.isBefore(other.source) }
    if !id.isSame(as: other.id) { return id.isBefore(other.id) }
    if retrievedOn != other.retrievedOn { return retrievedOn < other.retrievedOn }
    return digest.isBefore(other.digest)
  }
}
