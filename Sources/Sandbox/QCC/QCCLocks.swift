import Foundation

/// Which questions are barred because they have failed again and again (code 110).
///
/// The document has the two hours; that the fourth call is the first to hear of it is invented.
struct QCCLocks: Sendable {
  /// Failures in a row that bar a question.
  static let failures = 3
  static let life: TimeInterval = 2 * 3600

  private var failed: [String: Int] = [:]
  private var barredUntil: [String: Date] = [:]

  func isBarred(_ question: String, at now: Date) -> Bool {
    barredUntil[question].map { now < $0 } ?? false
  }

  /// Notes how a question ended: a failure if the code is charged and neither tells of a success nor of
  /// work that goes on.
  ///
  /// Refusals without charge are no answer to the question and leave its failures as they are.
  mutating func note(_ status: QCCStatus, on question: String, at now: Date) {
    guard status.isValidRequest, status != .barred else { return }
    guard ![.found, .nothing, .pending].contains(status) else {
      failed[question] = nil
      return
    }
    failed[question, default: 0] += 1
    guard failed[question] == Self.failures else { return }
    failed[question] = nil
    barredUntil[question] = now.addingTimeInterval(Self.life)
  }
}
