import ByteFormats
package import Foundation
import PatentModel

extension Zhihuiya {
  package func sign(_ request: Request, at time: Date, session: Session?) -> SignedRequest {
    var query = request.query
    let bearer: Secret?
    switch credentials {
    case .client(let id, _):
      query.append(Request.Parameter("apikey", id))
      bearer = session?.token
    case .key(let key):
      bearer = key
    case .queryKey(let key):
      query.append(Request.Parameter("apikey", key.revealed))
      bearer = nil
    }
    var headers = bearer.map { [(name: "Authorization", value: "Bearer \($0.revealed)")] } ?? []
    if let version = traits.versionHeader { headers.append(("X-PatSnap-Version", version)) }
    return SignedRequest(
      method: request.method, address: address + request.path, query: query.percentEncoded,
      headers: headers)
  }

  /// `POST /oauth/token` with the credentials in a Basic header, never in the address.
  package func signIn() -> SignedRequest? {
    guard case .client(let id, let secret) = credentials else { return nil }
    let pair = Data("\(id):\(secret.revealed)".utf8).base64EncodedString()
    return SignedRequest(
      method: .post,
      address: address + "/oauth/token",
      query: "",
      headers: [
        ("Authorization", "Basic \(pair)"),
        ("Content-Type", "application/x-www-form-urlencoded"),
      ],
      body: "grant_type=client_credentials")
  }

  /// Reads both shapes of a token reply: `token` at the top, or inside `data`.
  package func session(from reply: Reply, at time: Date) throws(SignInFault) -> Session {
    let session = try? JSONParser().read(reply.body) { root -> Session? in
      [root, root["data"]].lazy.compactMap { holder in
        holder.flatMap { Session($0, at: time, by: traits) }
      }.first
    }
    if let session = session ?? nil { return session }
    throw SignInFault(refusedSignIn(reply))
  }

  /// A body that is no envelope is not quoted: it may hold a token in a shape that nobody has seen.
  private func refusedSignIn(_ reply: Reply) -> Reading {
    let reading = Self.read(reply, to: [], most: .nothing, by: traits) { _ in .nothing(for: []) }
    let outcome: Outcome =
      switch reading.outcome {
      case .answered, .refused, .signInAgain, .split:
        .stopped(
          Stop(
            .provider, until: .personActs,
            remedy: [
              "Check ZHIHUIYA_CLIENT_ID and ZHIHUIYA_CLIENT_SECRET.",
              "核对 ZHIHUIYA_CLIENT_ID 和 ZHIHUIYA_CLIENT_SECRET。",
            ]))
      default: reading.outcome
      }
    return Reading(
      outcome, code: reading.code, message: reading.isProvidersWord ? reading.message : "",
      charge: .nothing, isProvidersWord: reading.isProvidersWord)
  }
}

extension Session {
  /// - Returns: nil when this part of a token reply holds none.
  fileprivate init?(_ holder: JSONValue, at time: Date, by traits: Zhihuiya.Traits) {
    guard let token = (holder["token"] ?? holder["access_token"])?.string, !token.isEmpty else {
      return nil
    }
    let life = holder["expires_in"].flatMap { $0.integer ?? $0.string.flatMap { Int($0) } }
    self.init(
      token: Secret(token), opened: time,
      life: TimeInterval(life ?? traits.secondsOfToken), leeway: traits.secondsOfLeeway)
  }
}
