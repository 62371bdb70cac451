package import Foundation

extension QCC {
  /// Adds `key`, and the headers `Timespan` (Unix seconds) and `Token`, which lives five minutes.
  ///
  /// Parameters are not signed. Source: 专利查询 V1.0, 6.1.
  package func sign(_ request: Request, at time: Date, session: Session?) -> SignedRequest {
    let timespan = String(Int(time.timeIntervalSince1970))
    let query = [Request.Parameter("key", key.revealed)] + request.query
    return SignedRequest(
      method: request.method,
      address: address + request.path,
      query: query.percentEncoded,
      headers: [("Timespan", timespan), ("Token", token(timespan: timespan))])
  }

  /// MD5(key + Timespan + SecretKey), 32 upper-case hex digits.
  func token(timespan: String) -> String {
    (key.revealed + timespan + secretKey.revealed).md5.uppercased()
  }
}
