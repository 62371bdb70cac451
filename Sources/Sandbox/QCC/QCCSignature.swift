import Foundation

/// The check of who calls: `key` in the query, `Timespan` and `Token` in the header.
///
/// 专利查询 V1.0, section 6.1: Token is the upper-case MD5 of key + Timespan + SecretKey, Timespan the
/// Unix time in seconds. That a Timespan lives five minutes stands in the vendor's questions and
/// answers; here it may lie that far on either side of the clock.
struct QCCSignature: Sendable {
  static let life: TimeInterval = 300

  let key: String
  let secretKey: String

  /// - Throws: `unknownKey`, or what ``verifyHeader(of:)`` throws.
  func verify(_ call: Call) throws(QCCStatus) {
    guard call.query["key"] == key else { throw .unknownKey }
    try verifyHeader(of: call)
  }

  /// Checks the two header fields alone, as a download is signed.
  ///
  /// - Throws: `wrongSignature` for a Token of other parts, `expired`.
  func verifyHeader(of call: Call) throws(QCCStatus) {
    let timespan = call.headers["timespan"] ?? ""
    guard call.headers["token"] == token(timespan: timespan) else { throw .wrongSignature }
    guard timespan.utf8.count == 10, let seconds = TimeInterval(timespan),
      abs(call.arrival.timeIntervalSince1970 - seconds) <= Self.life
    else { throw .expired }
  }

  func token(timespan: String) -> String {
    Digest.md5(key + timespan + secretKey).uppercased()
  }
}
