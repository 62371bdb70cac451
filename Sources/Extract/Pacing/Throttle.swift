import Dataflow
import DequeModule
package import Foundation
import Workspace

/// Holds calls back until their provider takes them: not too many at once, not too quickly, none while
/// it is silent. First come, first served.
///
/// Only the head of the line looks whether it may leave; while it waits it holds nothing, so who is
/// cancelled wastes neither place nor moment.
package actor Throttle {
  private enum Purpose {
    case leaving, looking
  }

  private enum Look {
    case ticket(ThrottleTicket)
    /// There would be one, but only a look was asked for.
    case open
    /// The moment has not come.
    case early(Moment)
    /// All places are taken; nil: by calls of our own.
    case full(lookAgain: Moment?)
    /// The provider is silent; nil: until the call that tries has ended.
    case silent(until: Moment?)
  }

  package nonisolated let limit: RateLimit
  private(set) var pace: Pace
  private let record: SharedNumbers?
  private var places: Places
  private var breaker: Breaker?
  private var line: Deque<Bell> = []
  private let onChange: @Sendable (ThrottleEvent) -> Void

  /// Places that no call of ours holds.
  var free: Int { places.free }

  /// How many wait.
  var waitingCount: Int { line.count }

  /// Begins with every place free.
  ///
  /// - Parameters:
  ///   - limit: How many calls may leave in a span of time.
  ///   - concurrency: The most calls in flight.
  ///   - breaker: Nil for an endpoint's own pace: its provider's looks whether it is there.
  ///   - onChange: Is told of what a log should say. Quick.
  package init(
    _ limit: RateLimit, concurrency: Int, breaker: Breaker? = Breaker(),
    onChange: @escaping @Sendable (ThrottleEvent) -> Void = { _ in }
  ) {
    self.limit = limit
    pace = Pace(limit)
    record = nil
    places = Places(concurrency)
    self.breaker = breaker
    self.onChange = onChange
  }

  /// Shares pace and places with every process that names the same folder and name.
  ///
  /// - Parameters:
  ///   - limit: How many calls may leave in a span of time, the others' included.
  ///   - concurrency: The most calls in flight, the others' included. Where theirs is larger, they
  ///     may hold more.
  ///   - folder: Where the ledger lies; made when it is not there.
  ///   - name: The provider's, or the endpoint's: the beginning of two files' names.
  ///   - breaker: As above; each process has its own.
  ///   - onChange: As above; a slow-down is told in each process when it next looks.
  /// - Throws: `WorkspaceFault` when the files cannot be opened.
  package init(
    _ limit: RateLimit, concurrency: Int, sharedIn folder: URL, named name: String,
    breaker: Breaker? = Breaker(), onChange: @escaping @Sendable (ThrottleEvent) -> Void = { _ in }
  ) throws {
    try PrivateFile.createFolder(at: folder)
    self.limit = limit
    pace = Pace(limit)
    record = try SharedNumbers(at: folder.appending(path: "\(name).pace"))
    places = try Places(concurrency, sharedAt: folder.appending(path: "\(name).places"))
    self.breaker = breaker
    self.onChange = onChange
  }

  /// Waits for its turn, an answering provider, a place and the moment to leave.
  ///
  /// - Returns: What ``leave(_:after:)`` wants back.
  /// - Throws: `CancellationError`, ``ProviderSilent``, or `WorkspaceFault` when the shared files fail;
  ///   then no place is taken.
  package func enter() async throws -> ThrottleTicket {
    try Task.checkCancellation()
    let now = Moment.now
    if line.isEmpty, case .ticket(let ticket) = try look(arrivedAt: now, at: now) { return ticket }
    return try await inLine { bell in
      guard let ticket = try await waitAtHead(since: now, bell, for: .leaving) else {
        preconditionFailure("Who came to leave was only shown the door")
      }
      return ticket
    }
  }

  /// Waits for all that ``enter()`` waits for, here and at a wider throttle, and takes both at one
  /// moment: an endpoint's own pace, within its provider's.
  ///
  /// Whoever waits for the wider one is still at the head of this line. So what leaves keeps both
  /// paces, which it would not if the one moment were taken before the other was waited for.
  ///
  /// - Parameter wider: Entered after this one by all who enter both.
  /// - Returns: What this throttle and the wider one want back.
  /// - Throws: As ``enter()``, of either; then no place is taken.
  package func enter(
    within wider: Throttle
  ) async throws -> (own: ThrottleTicket, wider: ThrottleTicket) {
    try Task.checkCancellation()
    let now = Moment.now
    return try await inLine { bell in
      while true {
        _ = try await waitAtHead(since: now, bell, for: .looking)
        let outer = try await wider.enter()
        let look = Result { try self.look(arrivedAt: now, at: .now) }
        if case .success(.ticket(let own)) = look { return (own, outer) }
        // Another process was quicker, or the disk failed.
        await wider.leave(outer, after: .notMade)
        _ = try look.get()
      }
    }
  }

  /// Waits until all who came before have left the line.
  private func inLine<Value>(_ body: (Bell) async throws -> Value) async throws -> Value {
    let bell = Bell()
    line.append(bell)
    defer { leaveLine(bell) }
    while line.first !== bell { try await bell.wait() }
    return try await body(bell)
  }

  /// - Returns: Nil when only a look was asked for.
  private func waitAtHead(
    since arrival: Moment, _ bell: Bell, for purpose: Purpose
  ) async throws -> ThrottleTicket? {
    var arrived = arrival
    while true {
      try Task.checkCancellation()
      switch try look(arrivedAt: arrived, at: .now, for: purpose) {
      case .ticket(let ticket): return ticket
      case .open: return nil
      case .early(let moment): try await Moment.sleep(until: moment)
      case .silent(let moment?): try await bell.wait(until: moment)
      case .silent(nil): try await bell.wait()
      case .full(let moment):
        if let moment { try await Moment.sleep(until: moment) } else { try await bell.wait() }
        arrived = .now
      }
    }
  }

  private func leaveLine(_ bell: Bell) {
    if let place = line.firstIndex(where: { $0 === bell }) { line.remove(at: place) }
    if let next = line.first { next.ring() } else { places.stopWaiting() }
  }

  /// Takes a place and the moment if both are to be had and the provider answers.
  private func look(
    arrivedAt arrived: Moment, at now: Moment, for purpose: Purpose = .leaving
  ) throws -> Look {
    switch breaker?.permission(at: now) {
    case .wait(let moment): return .silent(until: moment)
    case .never(let fault): throw fault
    case .go, nil: break
    }
    guard let place = try places.take(at: now) else {
      return .full(lookAgain: places.free > 0 ? now.advanced(by: Places.lookAgain) : nil)
    }
    var isUsed = false
    defer { if !isUsed { places.putBack(place) } }
    let (admission, moment) = try change { pace in
      let moment = Moment.now
      guard purpose == .leaving else { return (pace.outlook(at: moment), moment) }
      return (pace.admit(arrivedAt: arrived, at: moment), moment)
    }
    if case .at(let later) = admission { return .early(later) }
    guard purpose == .leaving else { return .open }
    isUsed = true
    return .ticket(ThrottleTicket(began: moment, place: place, mark: breaker?.begin()))
  }

  /// Counts a call from the moment at which it is sent, where the machine was too busy to send it when it
  /// was let through: else the calls behind it would come too soon after it.
  func noteDeparture(of ticket: ThrottleTicket, at moment: Moment) {
    // A file that fails here fails the next who enters, too.
    try? change { $0.window.move(ticket.began, to: moment) }
  }

  /// Gives a place back, and says what the calls to come should know.
  package func leave(_ ticket: ThrottleTicket, after ending: CallEnding) {
    let now = Moment.now
    places.giveBack(ticket.place, at: now)
    if case .tooQuick(let pause) = ending {
      // A file that fails here fails the next who enters, too.
      try? change { $0.slowDown(pause: pause, callBegan: ticket.began, at: now) }
    }
    if let mark = ticket.mark, let event = breaker?.note(ending, of: mark, at: now) {
      onChange(event)
    }
    line.first?.ring()
  }

  /// Changes the pace, where it is shared while no other process looks at it.
  private func change<Value>(_ body: (inout Pace) -> Value) throws -> Value {
    let before = pace.tempo.parts
    defer { tell(before) }
    guard let record else { return body(&pace) }
    return try record.update(adopting: {
      pace = Pace(pace.limit, from: $0, since: .present) ?? Pace(pace.limit)
    }) { numbers in
      let value = body(&pace)
      numbers = pace.numbers(since: .present)
      return value
    }
  }

  private func tell(_ before: Int64) {
    let parts = pace.tempo.parts
    if parts < before {
      onChange(.slowed(percent: Int(parts * 100 / Tempo.full), of: pace.limit))
    } else if parts == Tempo.full, before < parts {
      onChange(.recovered(pace.limit))
    }
  }
}
