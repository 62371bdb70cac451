import PatentModel
import Providers

/// All that is known of where one record is gathered, and the rows that ask for it by its own id.
struct RecordMeeting {
  private let versions: [RecordVersion]
  /// Those that lie with their publication, since they name no application.
  private let records: [SourceRecord]
  private let rows: [InputRow]
  private let answers: [AnswerEvidence]

  /// - Returns: nil when no row asks for the record, as for nearly all.
  init?(of evidence: [Evidence]) {
    rows = evidence.compactMap { if case .row(let row) = $0 { row } else { nil } }
    guard !rows.isEmpty else { return nil }
    versions = evidence.compactMap { if case .version(let version) = $0 { version } else { nil } }
    records = evidence.compactMap { if case .record(let record) = $0 { record } else { nil } }
    answers = evidence.compactMap { if case .answer(let answer) = $0 { answer } else { nil } }
  }

  /// Sends the rows after the latest version of the record; settles them where there is none.
  func resolve(into output: inout MergeOutput) {
    guard let latest = versions.max(by: { $0.isOlder(than: $1) }) else {
      for row in rows {
        output.settle(ResolvedRow(row, verdicts: answers.map(\.verdict)))
      }
      return
    }
    let isAtPublication = records.contains {
      RecordVersion(of: $0.observation.record, at: latest.place.key) == latest
    }
    for row in rows {
      if isAtPublication {
        output.lines.publications.append(latest.place.key, .row(row))
      } else {
        output.lines.patents.append(latest.place.key, .row(row))
      }
    }
  }
}

extension RecordMeeting {
  /// The key under which the versions of a record meet: its id, which tells more than its source.
  static func key(of record: Observation.Record) -> String {
    record.id.lowercased().withoutControls + "/" + record.source
  }

  /// True for a record that rows may ask for by its id.
  static func canBeAskedFor(_ record: Observation.Record) -> Bool {
    key(ofPatent: record.id).map { $0.isSame(as: key(of: record)) } == true
  }

  /// The key of the record that 智慧芽 has of a patent.
  ///
  /// - Parameter id: A UUID.
  /// - Returns: nil for anything else, which is no such id.
  static func key(ofPatent id: String) -> String? {
    VendorPatentID(reading: id).map { "\($0.canonical)/\(Zhihuiya.Details.endpoint)" }
  }
}
