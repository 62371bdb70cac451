package import Foundation

extension QCC {
  /// Adds `key`, and the headers `Timespan` (Unix seconds) and `Token`, which lives five minutes.
  ///
  /// Parameters are not signed. A file at the host's root is asked for without `key`. Source: 专利查询 V1.0,
  /// 6.1.
  package func sign(_ request: Request, at time: Date, session: Session?) -> SignedRequest {
    let timespan = String(Int(time.timeIntervalSince1970))
    let headers = [("Timespan", timespan), ("Token", token(timespan: timespan))]
    return switch request.place {
    case .service:
      SignedRequest(
        method: request.method, address: address + request.path,
        query: ([Request.Parameter("key", key.revealed)] + request.query).percentEncoded,
        headers: headers)
    case .host(let isSigned):
      SignedRequest(
        method: request.method, address: host + request.path, query: request.query.percentEncoded,
        headers: isSigned ? headers : [])
    }
  }

  /// MD5(key + Timespan + SecretKey), 32 upper-case hex digits.
  func token(timespan: String) -> String {
    (key.revealed + timespan + secretKey.revealed).md5.uppercased()
  }

  /// Scheme and host of the address.
  private var host: String {
    let parts = address.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
    return parts.prefix(3).joined(separator: "/")
  }
}
