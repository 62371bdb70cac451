import Foundation
import Providers

/// Holds the one session that all calls to a provider share: one sign-in at a time, renewed before it
/// ends.
actor SessionKeeper {
  private let provider: any Provider
  /// nil for a provider without sessions.
  private let request: SignedRequest?
  private let signIn: @Sendable (SignedRequest) async throws -> Reply
  private let now: @Sendable () -> Date
  private var session: Session?
  private var renewal: Task<Session, any Error>?

  init(
    of provider: any Provider, now: @escaping @Sendable () -> Date,
    signIn: @escaping @Sendable (SignedRequest) async throws -> Reply
  ) {
    self.provider = provider
    request = provider.signIn()
    self.now = now
    self.signIn = signIn
  }

  /// The session to sign with, opened first where there is none or it is about to end.
  ///
  /// - Parameter refused: One that the provider has just refused, whatever its age.
  /// - Returns: nil for a provider without sessions.
  /// - Throws: ``SignInFault``, or what the transport threw.
  func current(insteadOf refused: Session? = nil) async throws -> Session? {
    guard let request else { return nil }
    if let session, session != refused, !isEnding(session) { return session }
    if let renewal { return try await renewal.value }
    // Shared by all who wait, so it is not cancelled with the one who happened to ask first.
    let renewal = Task { [provider, signIn, now] in
      try provider.session(from: await signIn(request), at: now())
    }
    self.renewal = renewal
    defer { self.renewal = nil }
    let fresh = try await renewal.value
    session = fresh
    return fresh
  }

  /// A short session is renewed in the last tenth of its life at the latest.
  private func isEnding(_ session: Session) -> Bool {
    session.expires.timeIntervalSince(now()) < min(session.leeway, session.life / 10)
  }
}
