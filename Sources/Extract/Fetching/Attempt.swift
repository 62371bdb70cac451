import Foundation
import Logging
import Providers
import Workspace

/// While a call waited for its turn its provider was stopped, or the day ended in whose budget it was
/// booked: it is not sent.
struct Outdated: Error {}

/// One call, from its reservation to its settlement.
struct Attempt: Sendable {
  enum Delivery: Sendable {
    case replied
    case notSent(TransportFault)
    case lost(TransportFault)
  }

  let reading: Reading
  let delivery: Delivery
  /// Its number in the archive; nil when it was not worth keeping.
  let reply: Int64?
  /// What it was signed with.
  let session: Session?
  /// Where the same call goes next; nil where its provider has not redirected it.
  var target: Redirect.Target?
}

extension Fetcher {
  /// Makes one call.
  ///
  /// Once it is sent it is seen through, also when the run is interrupted: its reply is paid for.
  ///
  /// - Parameters:
  ///   - request: What is asked.
  ///   - target: Where a redirect has sent the call.
  ///   - inquiry: Reads the reply.
  ///   - refused: The session that the provider refuses.
  /// - Returns: How it ended.
  /// - Throws: ``NoRoom``, ``Outdated`` or `ProviderSilent` before anything is sent; `CancellationError`;
  ///   a fault of the workspace.
  func attempt(
    _ request: Request, at target: Redirect.Target?, as inquiry: any Inquiry,
    session refused: Session?
  ) async throws -> Attempt {
    let reservation = clock.newID()
    var session: Session?
    let turn: Turn
    do {
      session = try await access.sessions.current(insteadOf: refused)
      turn = try await enter(request, as: inquiry, under: reservation)
    } catch {
      return try Attempt(signInFailed: error, redaction: redaction)
    }
    do {
      // Its turn may have come long after: a session that still holds is given at once.
      session = try await access.sessions.current(insteadOf: refused)
      try Task.checkCancellation()
      if inquiry.isOrder {
        try await archive.intend(request.questions[0], run: run.run, at: clock.now())
      }
    } catch {
      await turn.end(after: .notMade)
      try await settle(reservation, .nothing(wasSent: false), of: request, as: inquiry)
      return try Attempt(signInFailed: error, redaction: redaction)
    }
    return try await see(through: turn) { [session] in
      try await send(
        request, at: target, as: inquiry, session: session, reservation: reservation, turn: turn)
    }
  }

  /// Makes a call, whatever becomes of the run meanwhile, and tells those behind it how it ended.
  private func see(
    through turn: Turn, _ call: @escaping @Sendable () async throws -> Attempt
  ) async throws -> Attempt {
    do {
      let attempt = try await shielded(for: .milliseconds(1_500), call)
      standing.note(attempt.delivery, to: access.providerID)
      await turn.end(after: attempt.ending(access.retries))
      return attempt
    } catch {
      await turn.end(after: .notMade)
      throw error
    }
  }

  /// Books a call and waits for its turn; who does not get it has booked nothing.
  private func enter(
    _ request: Request, as inquiry: any Inquiry, under reservation: String
  ) async throws -> Turn {
    let door = access.door(of: inquiry.endpoint)
    let passage = try await door.enter()
    do {
      let openedAt = clock.now()
      guard isStillWanted(inquiry, since: openedAt) else { throw Outdated() }
      if request.isBilled { try await reserve(request, as: inquiry, under: reservation) }
      let turn = try await turn(request, as: inquiry, bookedAt: openedAt, under: reservation)
      await door.leave(passage, after: .answered)
      return turn
    } catch {
      await door.leave(passage, after: .notMade)
      throw error
    }
  }

  private func turn(
    _ request: Request, as inquiry: any Inquiry, bookedAt: Date, under reservation: String
  ) async throws -> Turn {
    do {
      let turn = try await access.enter(inquiry.endpoint)
      guard isStillWanted(inquiry, since: bookedAt) else {
        await turn.end(after: .notMade)
        throw Outdated()
      }
      return turn
    } catch {
      try await settle(reservation, .nothing(wasSent: false), of: request, as: inquiry)
      throw error
    }
  }

  private func isStillWanted(_ inquiry: any Inquiry, since opened: Date) -> Bool {
    let now = clock.now()
    let refusal = standing.refusal(of: inquiry.endpoint, at: now)
    return refusal.map(\.isBudget) ?? true && ShanghaiTime(now).day == ShanghaiTime(opened).day
  }

  private func reserve(
    _ request: Request, as inquiry: any Inquiry, under id: String
  ) async throws {
    let most = inquiry.tariff.most(questions: request.questions.count)
    let ended = await access.openCalls.ended
    await access.openCalls.begin()
    do {
      try await ledger.reserve(
        Reservation(
          id: id, workspace: run.workspace, run: run.run, stage: run.stage,
          endpoint: inquiry.endpoint, openedAt: clock.now(),
          charge: most, price: access.price(of: inquiry.endpoint), limits: access.limits,
          runLimit: run.mostCost))
    } catch {
      await access.openCalls.withdraw()
      throw (error as? BudgetSpent).map { NoRoom(spent: $0, ended: ended) } ?? error
    }
  }

  private func settle(
    _ reservation: String, _ settlement: Settlement, of request: Request, as inquiry: any Inquiry
  ) async throws {
    guard request.isBilled else { return }
    try await ledger.settle(reservation, settlement)
    await access.openCalls.end()
    let charge: Charge
    switch settlement {
    case .billed(let billed): charge = billed
    case .inDoubt: charge = inquiry.tariff.most(questions: request.questions.count)
    case .nothing: return
    }
    report(.billed(access.price(of: inquiry.endpoint).cost(of: charge)))
  }

  private func send(
    _ request: Request, at target: Redirect.Target?, as inquiry: any Inquiry, session: Session?,
    reservation: String, turn: Turn
  ) async throws -> Attempt {
    var signed = access.provider.sign(request, at: clock.now(), session: session)
    if let target { signed = signed.moved(to: target) }
    let reply: Reply
    await turn.depart()
    do {
      reply = try await transport.send(signed, timeout: access.timeout)
    } catch let fault as TransportFault {
      try await settle(
        reservation, fault.kind == .notSent ? .nothing(wasSent: false) : .inDoubt, of: request,
        as: inquiry)
      return Attempt(fault, session: session)
    } catch {
      try await settle(reservation, .inDoubt, of: request, as: inquiry)
      throw error
    }
    warn(ofClockIn: reply)
    if let redirect = Redirect(reply, to: signed) {
      try await settle(reservation, .nothing(wasSent: true), of: request, as: inquiry)
      return Attempt(redirect, of: request, status: reply.status, session: session)
    }
    let reading = inquiry.read(reply, to: request).weighed(for: request.questions)
    let number = try await keep(
      reply, reading: reading, of: inquiry.request(request.questions), reservation: reservation)
    try await settle(reservation, settlement(of: reading), of: request, as: inquiry)
    return Attempt(
      reading: reading.redacted(by: redaction), delivery: .replied, reply: number, session: session)
  }

  /// Puts a reply on disk that answers or refuses for good; any other is not worth keeping, nor is a
  /// refusal that the provider itself did not speak.
  private func keep(
    _ reply: Reply, reading: Reading, of request: Request, reservation: String
  ) async throws -> Int64? {
    let answers: [(Question, ArchivedReply.Verdict)]
    switch reading.outcome {
    case .answered(let answered): answers = answered.verdicts
    case .refused where reading.isProvidersWord:
      answers = request.questions.map { ($0, .refused) }
    default: return nil
    }
    return try await archive.store(
      Purchase(
        reservation: reservation, run: run.run, request: request, retrievedAt: clock.now(),
        code: reading.code, charge: reading.charge, answers: answers,
        body: redaction.redact(reply.body)))
  }

  /// A signature carries our time: a provider whose clock differs much will refuse it.
  private func warn(ofClockIn reply: Reply) {
    guard let date = reply.date else { return }
    let difference = date.timeIntervalSince(clock.now())
    guard abs(difference) > Double(access.clockTolerance.components.seconds),
      standing.isFirstDoubt(ofClockOf: access.providerID)
    else { return }
    logger.warning(
      "the provider's clock and this machine's differ; signatures may be refused",
      metadata: [
        "provider.id": "\(access.providerID)", "clock.difference": "\(Int(difference)) s",
      ])
  }

  private func settlement(of reading: Reading) -> Settlement {
    reading.charge.isCertain ? .billed(reading.charge) : .inDoubt
  }
}

extension Request {
  /// A file at the host's root is part of what was bought before.
  fileprivate var isBilled: Bool { place == .service }
}

extension Reading {
  /// The same, but that a question which stands alone cannot be split: it is refused.
  fileprivate func weighed(for questions: [Question]) -> Reading {
    guard case .split = outcome, questions.count == 1 else { return self }
    return Reading(
      .refused, code: code, message: message, charge: charge, isProvidersWord: isProvidersWord)
  }

  func redacted(by redaction: Redaction) -> Reading {
    Reading(
      outcome, code: redaction.redact(code), message: redaction.redact(message), charge: charge,
      isProvidersWord: isProvidersWord)
  }
}
