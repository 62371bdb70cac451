import Foundation

/// The check of who calls: `appKey`, and `sign` over `timestamp` and `param` (引证信息, 公共参数).
///
/// The page says only that the sign is an MD5; the rest is as public clients have it. The timestamp
/// counts as time in Shanghai and may lie five minutes on either side of the clock.
struct SIPOPSignature: Sendable {
  static let life: TimeInterval = 300

  let appKey: String
  let secret: String
  let terms: SIPOPTerms

  /// - Throws: `unknownKey`, or `wrongSign` for a sign of other parts and for another time.
  func verify(_ call: Call) throws(SIPOPStatus) {
    guard call.form["appKey"] == appKey else { throw .unknownKey }
    let timestamp = call.form["timestamp"] ?? ""
    guard call.form["sign"] == sign(timestamp: timestamp, param: call.form["param"] ?? ""),
      let time = Day.time(ofShanghai: timestamp),
      abs(call.arrival.timeIntervalSince(time)) <= Self.life
    else { throw .wrongSign }
  }

  func sign(timestamp: String, param: String) -> String {
    let text = terms.signOrder.map { part in
      switch part {
      case .timestamp: timestamp
      case .param: param
      case .secret: secret
      }
    }.joined()
    let digits = Digest.md5(text)
    let sent = terms.signDigits == .all ? digits : String(digits.dropFirst(8).prefix(16))
    return terms.isSignUpperCase ? sent.uppercased() : sent
  }
}
