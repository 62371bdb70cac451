import Foundation
import Synchronization

/// The forms in which 智慧芽 has been seen to hand out a token.
package enum TokenShape: Sendable {
  /// As its page for beginners shows it: all fields at the top.
  case flat
  /// Inside `data`, the life as a text, as its clients have met it.
  case wrapped
}

/// Hands out bearer tokens for the client's id and secret, and recognizes them again.
///
/// Guards one rule: no call is answered for a token that was not handed out or whose time is over.
final class ZhihuiyaTokens: Sendable {
  let credentials: SandboxCredentials
  private let life: Duration
  private let shape: TokenShape
  private let seed: UInt64
  private let book = Mutex(TokenBook())

  init(credentials: SandboxCredentials, life: Duration, shape: TokenShape, seed: UInt64) {
    (self.credentials, self.life, self.shape, self.seed) = (credentials, life, shape, seed)
  }

  /// `POST /oauth/token`: `Authorization: Basic`, `grant_type=client_credentials` in the form.
  func issue(_ call: Call) -> Answer {
    guard call.method == "POST", call.form["grant_type"] == "client_credentials" else {
      return Answer(reply: ZhihuiyaStatus.wrongRequest.reply, charge: .refused)
    }
    guard call.headers["authorization"] == "Basic \(basic)" else {
      return Answer(reply: ZhihuiyaStatus.wrongClient.reply, charge: .refused)
    }
    let token = Digest.md5("token \(seed) \(call.serial)")
    let seconds = life / .seconds(1)
    book.withLock { $0.issue(token, until: call.arrival.addingTimeInterval(seconds)) }
    return Answer(reply: .json(json(token, issuedAt: call.arrival)), charge: .free)
  }

  /// Whether the call carries a token that was handed out and is still good.
  func recognizes(_ bearer: String, at now: Date) -> Bool {
    guard bearer.hasPrefix("Bearer ") else { return false }
    return book.withLock { $0.isGood(String(bearer.dropFirst(7)), at: now) }
  }

  private var basic: String {
    let pair = "\(credentials.zhihuiyaClientID):\(credentials.zhihuiyaClientSecret)"
    return Data(pair.utf8).base64EncodedString()
  }

  private func json(_ token: String, issuedAt date: Date) -> JSON {
    let seconds = Int(life.components.seconds)
    switch shape {
    case .flat:
      return [
        "token": .string(token), "token_type": "BearerToken", "expires_in": .int(seconds),
        "status": "approved", "issued_at": .string(String(Int(date.timeIntervalSince1970 * 1000))),
      ]
    case .wrapped:
      return [
        "data": ["token": .string(token), "expires_in": .string(String(seconds))],
        "status": .bool(true), "error_code": .int(0),
      ]
    }
  }
}
