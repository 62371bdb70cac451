package import Foundation
package import Logging
package import Providers
package import Workspace

/// The one way to a provider: reserve, wait for the pace, sign, send, classify, keep, settle.
///
/// Nothing is handed on that is not in the archive, and nothing is sent that the ledger has no room for.
package struct Fetcher: Sendable {
  let access: ProviderAccess
  let transport: any Transport
  let archive: Archive
  let ledger: Ledger
  let standing: Standing
  let redaction: Redaction
  let run: RunIdentity
  let clock: RunClock
  let logger: Logger

  package init(
    access: ProviderAccess, transport: any Transport, archive: Archive, ledger: Ledger,
    standing: Standing, redaction: Redaction, run: RunIdentity, clock: RunClock, logger: Logger
  ) {
    self.access = access
    self.transport = transport
    self.archive = archive
    self.ledger = ledger
    self.standing = standing
    self.redaction = redaction
    self.run = run
    self.clock = clock
    self.logger = logger
  }

  /// Asks questions, again and again where that may help, until something has become of them.
  ///
  /// - Parameters:
  ///   - questions: From 1 to the inquiry's batch size.
  ///   - inquiry: Puts them into a request, and reads the reply.
  /// - Returns: What has become of them; a reply that it names lies in the archive.
  /// - Throws: ``Unreachable`` when the last attempt could not be sent either, a fault of the workspace,
  ///   or `CancellationError`.
  package func fetch(_ questions: [Question], as inquiry: any Inquiry) async throws -> Fetched {
    let request = inquiry.request(questions)
    var persistence = Persistence(access.retries)
    while true {
      if let refusal = standing.refusal(of: inquiry.endpoint, at: clock.now()) {
        return .deferred(code: refusal.code, message: refusal.message, until: refusal.until)
      }
      let attempt: Attempt
      do {
        attempt = try await self.attempt(request, as: inquiry, session: persistence.refusedSession)
      } catch let spent as BudgetSpent {
        return await outOfBudget(spent, questions: questions)
      }
      let next = persistence.next(after: attempt)
      logger.debug(
        "call",
        metadata: [
          "provider.endpoint": "\(inquiry.endpoint)", "request.questions": "\(questions.count)",
          "reply.code": "\(attempt.reading.code)", "next": "\(next)",
        ])
      switch next {
      case .done:
        let fetched = try done(attempt)
        standing.weigh(fetched, of: inquiry.endpoint)
        return fetched
      case .again(let pause, let holdsAll):
        if holdsAll { await access.throttle.hold(for: pause) }
        try await clock.sleep(pause)
      case .giveUp:
        if case .notSent(let fault) = attempt.delivery {
          throw Unreachable(provider: inquiry.endpoint.provider, fault: fault)
        }
        return .gaveUp(code: attempt.reading.code, message: attempt.reading.message)
      case .stop(let stop):
        return deferred(by: stop, endpoint: inquiry.endpoint, reading: attempt.reading)
      }
    }
  }

  private func done(_ attempt: Attempt) throws -> Fetched {
    switch (attempt.reading.outcome, attempt.reply) {
    case (.answered(let answers), let reply?): .answered(answers, reply: reply)
    case (.split, _): .split
    case (.refused, let reply?):
      .refused(code: attempt.reading.code, message: attempt.reading.message, reply: reply)
    case (.refused, nil):
      .gaveUp(code: attempt.reading.code, message: attempt.reading.message)
    case (_, _): preconditionFailure("A reply was used that the archive does not hold")
    }
  }

  private func deferred(by stop: Stop, endpoint: Endpoint, reading: Reading) -> Fetched {
    let until = stop.until == .midnight ? ShanghaiTime(clock.now()).nextMidnight : nil
    let name = stop.scope == .provider ? endpoint.provider : endpoint.description
    let isAccount = stop.until == .personActs
    standing.note(
      Refusal(code: reading.code, message: reading.message, until: until, isAccount: isAccount),
      for: name)
    return .deferred(code: reading.code, message: reading.message, until: until)
  }

  /// A batch that has no room may have room in part; a question that has none stops its provider.
  private func outOfBudget(_ spent: BudgetSpent, questions: [Question]) async -> Fetched {
    if case .calls = spent.measure {} else if questions.count > 1 { return .split }
    let refusal = Refusal(
      code: "budget", message: "\(spent)", until: spent.until, isAccount: false)
    standing.note(refusal, for: questions[0].endpoint.provider)
    return .deferred(code: refusal.code, message: refusal.message, until: refusal.until)
  }
}

/// Which run is spending, and the most that it may.
package struct RunIdentity: Hashable, Sendable {
  package let workspace: String
  package let run: String
  package let mostCost: Money?

  package init(workspace: String, run: String, mostCost: Money? = nil) {
    self.workspace = workspace
    self.run = run
    self.mostCost = mostCost
  }
}

/// The time and the ids of a run, so that a test can give its own.
package struct RunClock: Sendable {
  package let now: @Sendable () -> Date
  package let sleep: @Sendable (Duration) async throws -> Void
  package let newID: @Sendable () -> String

  package init(
    now: @escaping @Sendable () -> Date, sleep: @escaping @Sendable (Duration) async throws -> Void,
    newID: @escaping @Sendable () -> String
  ) {
    self.now = now
    self.sleep = sleep
    self.newID = newID
  }

  package static let system = RunClock(
    now: { Date() }, sleep: { try await Task.sleep(for: $0) }, newID: { UUID().uuidString })
}
