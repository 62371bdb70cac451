import Foundation
package import Logging
import PatentModel
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
  /// Told what a person who watches would like to know, from several tasks at once.
  let report: @Sendable (FetchEvent) -> Void

  package init(
    access: ProviderAccess, transport: any Transport, archive: Archive, ledger: Ledger,
    standing: Standing, redaction: Redaction, run: RunIdentity, clock: RunClock, logger: Logger,
    report: @escaping @Sendable (FetchEvent) -> Void = { _ in }
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
    self.report = report
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
    var request = inquiry.request(questions)
    var target: Redirect.Target?
    var persistence = Persistence(access.retries, polling: inquiry.polling)
    while true {
      if let refusal = standing.refusal(of: inquiry.endpoint, at: clock.now()) {
        return .deferred(code: refusal.code, message: refusal.message, until: refusal.until)
      }
      let attempt: Attempt
      do {
        attempt = try await self.attempt(
          request, at: target, as: inquiry, session: persistence.refusedSession)
      } catch let full as NoRoom {
        if full.spent.mayFree, try await access.openCalls.waitForEnd(since: full.ended) { continue }
        return outOfBudget(full.spent, questions: questions)
      } catch let silence as ProviderSilent {
        return try outOfReach(silence, endpoint: inquiry.endpoint)
      } catch is Outdated {
        continue
      }
      if inquiry.isOrder,
        let end = try await weighOrder(attempt, as: inquiry, of: questions[0])
      {
        return end
      }
      target = attempt.target
      switch log(persistence.next(after: attempt), attempt, of: inquiry, questions) {
      case .done:
        let fetched = try await done(attempt, questions: questions)
        standing.weigh(fetched, of: inquiry.endpoint, mostRefused: access.mostRefused)
        return fetched
      case .follow(let other):
        request = other
      case .again(let pause):
        if pause > .zero { try await clock.sleep(pause) }
      case .notReady:
        return .deferred(
          code: attempt.reading.code, message: "not ready yet; the next run goes on asking",
          until: clock.now() + TimeInterval(inquiry.polling.longestPause.components.seconds))
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

  private func log(
    _ next: Persistence.Next, _ attempt: Attempt, of inquiry: any Inquiry, _ questions: [Question]
  ) -> Persistence.Next {
    logger.debug(
      "call",
      metadata: [
        "provider.endpoint": "\(inquiry.endpoint)", "request.questions": "\(questions.count)",
        "reply.code": "\(attempt.reading.code)", "next": "\(next.word)",
      ])
    if case .answered(let answers) = attempt.reading.outcome, !answers.strays.isEmpty {
      logger.warning(
        "a reply holds records that nobody asked for; they are left alone",
        metadata: [
          "provider.endpoint": "\(inquiry.endpoint)", "reply.strays": "\(answers.strays.count)",
          "reply.first_stray": "\(answers.strays[0])",
        ])
    }
    return next
  }

  private func done(_ attempt: Attempt, questions: [Question]) async throws -> Fetched {
    let reading = attempt.reading
    switch (reading.outcome, attempt.reply) {
    case (.answered(let answers), let reply?): return .answered(answers, reply: reply)
    case (.split, _): return .split
    case (.refused, let reply?):
      return .refused(code: reading.code, message: reading.message, reply: reply)
    case (.refused, nil): return .gaveUp(code: reading.code, message: reading.message)
    case (.locked(let time), _):
      let until = clock.now() + TimeInterval(time.components.seconds)
      try await archive.lock(
        questions, until: until, code: reading.code, message: reading.message)
      return .deferred(code: reading.code, message: reading.message, until: until)
    case (_, _): preconditionFailure("A reply was used that the archive does not hold")
    }
  }

  private func deferred(by stop: Stop, endpoint: Endpoint, reading: Reading) -> Fetched {
    let until = stop.until == .midnight ? access.nextMidnight(after: clock.now()) : nil
    let name = stop.scope == .provider ? endpoint.provider : endpoint.description
    putOff(
      name,
      by: Refusal(
        code: reading.code, message: reading.message, until: until,
        isAccount: stop.until == .personActs, remedy: stop.remedy))
    return .deferred(code: reading.code, message: reading.message, until: until)
  }

  /// Leaves a provider alone, or an endpoint of it, and tells whoever watches.
  private func putOff(_ name: String, by refusal: Refusal) {
    standing.note(refusal, for: name)
    report(.stopped(name, refusal))
  }

  /// Who does not answer is left alone for the rest of the run.
  ///
  /// - Throws: ``Unreachable`` when calls could not even be sent.
  private func outOfReach(_ silence: ProviderSilent, endpoint: Endpoint) throws -> Fetched {
    if let fault = standing.reasonNotReached(endpoint.provider) {
      throw Unreachable(provider: endpoint.provider, fault: fault)
    }
    let refusal = Refusal(
      code: Refusal.silenceCode, message: "\(silence)", until: nil, isAccount: false,
      remedy: ["Resume the run when the provider answers again.", "数据商恢复应答后续跑本次运行。"],
      summary: ["it does not answer", "数据商没有应答"])
    putOff(endpoint.provider, by: refusal)
    return .deferred(code: refusal.code, message: refusal.message, until: nil)
  }

  /// What becomes of questions for which a budget has no room.
  ///
  /// A batch may have room in part. A question that has none stops its endpoint, where another may cost
  /// less, and its provider when no call fits.
  private func outOfBudget(_ spent: BudgetSpent, questions: [Question]) -> Fetched {
    let endpoint = questions[0].endpoint
    var name = endpoint.description
    if case .calls = spent.measure {
      name = endpoint.provider
    } else if questions.count > 1 {
      return .split
    }
    let refusal = Refusal(
      code: Refusal.budgetCode, message: "\(spent)", until: spent.until, isAccount: false,
      summary: spent.summary)
    putOff(name, by: refusal)
    return .deferred(code: refusal.code, message: refusal.message, until: refusal.until)
  }
}
