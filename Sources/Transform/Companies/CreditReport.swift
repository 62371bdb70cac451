import PatentModel
import Providers

/// The newest order of a company's report in one format, one that is ready before others of its day: a
/// row of `credit_report`.
struct CreditReport {
  /// A report's file, and the name under which a dataset has it.
  struct File {
    let name: String
    let sha256: String
    let byteCount: Int
  }

  let format: ReportObservation.Format
  let orderNumber: String
  let status: ReportObservation.Status
  let rawStatus: String?
  /// nil while the report is not ready.
  let file: File?
  let retrievedOn: CalendarDate
  /// The latest reply about the order.
  let record: Observation.Record

  /// Keeps one report for each format, sorted by format.
  static func newest(
    of observations: [ReportObservation], company: CompanyIdentity
  ) -> [CreditReport] {
    Dictionary(grouping: observations, by: \.format)
      .compactMap { CreditReport($0, latestOrder(in: $1), company: company) }
      .sorted { $0.format.rawValue.isBefore($1.format.rawValue) }
  }

  /// The replies about the order that was placed last, the latest reply first.
  private static func latestOrder(in observations: [ReportObservation]) -> [ReportObservation] {
    let orders = Dictionary(grouping: observations) { UTF8Text($0.record.id) }.values
    let placed = orders.map { order in
      (day: order.map(\.record.retrievedOn).min(), order: order.sorted { $0.isNewer(than: $1) })
    }
    return placed.max { one, other in
      guard let day = one.day, let otherDay = other.day, day == otherDay else {
        return (one.day?.compact ?? 0) < (other.day?.compact ?? 0)
      }
      let isReady = one.order.contains { $0.file != nil }
      guard isReady == other.order.contains(where: { $0.file != nil }) else { return !isReady }
      return one.order[0].record.id.isBefore(other.order[0].record.id)
    }?.order ?? []
  }

  private init?(
    _ format: ReportObservation.Format, _ replies: [ReportObservation], company: CompanyIdentity
  ) {
    guard let latest = replies.first else { return nil }
    self.format = format
    orderNumber = latest.record.id
    rawStatus = replies.lazy.compactMap(\.rawStatus).first
    retrievedOn = latest.record.retrievedOn
    record = latest.record
    file = replies.lazy.compactMap(\.file).first.map { file in
      File(
        name: ReportFileName(of: company, extension: file.fileExtension).text,
        sha256: file.sha256, byteCount: file.byteCount)
    }
    status =
      file != nil ? .ready : replies.contains { $0.status == .failed } ? .failed : .ordered
  }
}

extension ReportObservation {
  /// By day, then by what it says: a file above all.
  fileprivate func isNewer(than other: Self) -> Bool {
    guard record.retrievedOn == other.record.retrievedOn else {
      return record.retrievedOn > other.record.retrievedOn
    }
    guard (file == nil) == (other.file == nil) else { return file != nil }
    guard (rawStatus == nil) == (other.rawStatus == nil) else { return rawStatus != nil }
    return other.record.digest.isBefore(record.digest)
  }
}
