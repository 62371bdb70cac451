import PatentModel
import Providers

/// All that is known of one application, in an order that depends on its content alone.
struct PatentEvidence {
  /// One state of each record: of several replies the latest, by day and then by digest.
  let records: [SourceRecord]
  /// Publications that its records name and another application owns.
  let refusals: [PublicationClaim]
  let rows: [InputRow]
  /// What providers answered that had no record of it.
  let verdicts: [ArchivedReply.Verdict]
  /// One state of each report, as with records.
  let citations: [CitationEvidence]

  init(_ evidence: [Evidence]) {
    var records: [SourceRecord] = []
    var refusals: [PublicationClaim] = []
    var rows: [InputRow] = []
    var verdicts: [ArchivedReply.Verdict] = []
    var citations: [CitationEvidence] = []
    for item in evidence {
      switch item {
      case .record(let record): records.append(record)
      case .refusal(let claim): refusals.append(claim)
      case .row(let row): rows.append(row)
      case .answer(let answer): verdicts.append(answer.verdict)
      case .citation(let citation): citations.append(citation)
      case .claim, .contradiction, .facets, .license, .report, .link, .version: break
      }
    }
    self.records = Self.latest(of: records)
    self.refusals = refusals
    self.rows = rows.sorted { $0.precedes($1) }
    self.verdicts = verdicts
    self.citations = Self.latest(of: citations)
  }

  /// Keeps the latest state of each record, with the search keys of all of them.
  private static func latest(of records: [SourceRecord]) -> [SourceRecord] {
    let sorted = records.sorted { $0.observation.record.precedes($1.observation.record) }
    var latest: [SourceRecord] = []
    for record in sorted {
      guard let last = latest.last?.observation,
        last.record.isSameRecord(as: record.observation.record)
      else {
        latest.append(record)
        continue
      }
      var newer = record.observation
      newer.searchKeys = (last.searchKeys + newer.searchKeys).distinctSorted
      latest[latest.count - 1] = SourceRecord(newer)
    }
    return latest
  }
}

extension PatentEvidence {
  private static func latest(of citations: [CitationEvidence]) -> [CitationEvidence] {
    var latest: [RecordPlace: CitationEvidence] = [:]
    for citation in citations {
      let place = citation.version.place
      if let other = latest[place], !citation.version.isLater(than: other.version) { continue }
      latest[place] = citation
    }
    return Array(latest.values)
  }
}

extension RecordVersion {
  /// By day, then by digest.
  fileprivate func isLater(than other: RecordVersion) -> Bool {
    retrievedOn == other.retrievedOn
      ? other.digest.isBefore(digest) : retrievedOn > other.retrievedOn
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
