import Foundation
import Providers

/// Where a reply sends its caller instead of an answer.
enum Redirect: Sendable {
  /// To another place at the same host, where the call goes next, with all that shows who asks.
  case within(Target)
  /// To another host, or from https back to http: credentials do not go there.
  case elsewhere(host: String)

  struct Target: Hashable, Sendable {
    /// Scheme, host and path.
    let address: String
    /// May hold a key, as the query that it answers.
    let query: String
    /// Whether it is asked for by GET, without a body (RFC 9110, 15.4.4).
    let isSeeOther: Bool
  }

  /// - Returns: nil for a reply that redirects nobody.
  init?(_ reply: Reply, to request: SignedRequest) {
    guard [301, 302, 303, 307, 308].contains(reply.status), let location = reply.location,
      let origin = URL(string: request.address),
      let target = URL(string: location, relativeTo: origin)?.absoluteURL
    else { return nil }
    guard target.isReachedSafely(from: origin),
      var address = URLComponents(url: target, resolvingAgainstBaseURL: false)
    else {
      self = .elsewhere(host: "\(target.scheme ?? "")://\(target.host() ?? "")")
      return
    }
    let query = address.percentEncodedQuery ?? ""
    address.percentEncodedQuery = nil
    address.fragment = nil
    self = .within(
      Target(address: address.string ?? "", query: query, isSeeOther: reply.status == 303))
  }
}

extension URL {
  /// Whether this is the same host by the same scheme and port, or by https where it was http.
  fileprivate func isReachedSafely(from origin: URL) -> Bool {
    guard let host = host()?.lowercased(), host == origin.host()?.lowercased(), user() == nil
    else { return false }
    return switch (origin.scheme?.lowercased(), scheme?.lowercased()) {
    case ("http", "https"): true
    case (let before, let after): before == after && openPort == origin.openPort
    }
  }

  private var openPort: Int? { port ?? (scheme?.lowercased() == "https" ? 443 : 80) }
}

extension SignedRequest {
  /// The same call at another place.
  func moved(to target: Redirect.Target) -> SignedRequest {
    SignedRequest(
      method: target.isSeeOther ? .get : method, address: target.address, query: target.query,
      headers: headers, body: target.isSeeOther ? nil : body)
  }
}

extension Transport {
  /// Sends a call that no pace counts, and goes where redirects lead within its host.
  ///
  /// - Parameters:
  ///   - request: Such as a sign-in.
  ///   - timeout: For each call.
  ///   - count: The most redirects that are followed.
  /// - Returns: The first reply that leads nowhere else, or the last.
  /// - Throws: ``TransportFault``, or `CancellationError`.
  func send(
    _ request: SignedRequest, timeout: Duration, following count: Int
  ) async throws -> Reply {
    var request = request
    var reply = try await send(request, timeout: timeout)
    for _ in 0..<count {
      guard case .within(let target)? = Redirect(reply, to: request) else { break }
      request = request.moved(to: target)
      reply = try await send(request, timeout: timeout)
    }
    return reply
  }
}

extension Reading {
  /// What a redirect means: it answers nothing, and is not billed.
  init(_ redirect: Redirect, of request: Request, status: Int) {
    let code = "http \(status)"
    switch redirect {
    case .within:
      self.init(
        .follow(request), code: code, message: "", charge: .nothing, isProvidersWord: false)
    case .elsewhere(let host):
      self.init(
        .retry(after: nil), code: code,
        message: "the call is sent on to \(host), where credentials do not go; "
          + "set the provider's address if that is right",
        charge: .nothing, isProvidersWord: false)
    }
  }
}
