import Dispatch
import Synchronization

/// A fixed number of workers, each with memory of its own, that do pure work at the same time.
///
/// Whoever is free takes the next share. What is given back keeps the order of the shares, so who did which
/// leaves no trace.
final class Crew<Worker>: Sendable {
  fileprivate typealias Errand = @Sendable (inout Worker) -> Void

  let count: Int
  private let table: Mutex<Table>

  /// Who is free, or else what waits for somebody.
  private struct Table {
    var free: [Seat<Worker>]
    var waiting: [Errand] = []
  }

  init(count: Int, _ worker: () -> sending Worker) {
    precondition(count > 0, "A crew of \(count) would never start")
    self.count = count
    table = Mutex(Table(free: (0..<count).map { _ in Seat(worker()) }))
  }

  /// Begins one kind of work, of which there are no shares yet.
  func shift<Share: Sendable, Outcome: Sendable>(
    _ work: @escaping @Sendable (inout Worker, Share) throws -> Outcome
  ) -> Shift<Worker, Share, Outcome> {
    Shift(crew: self, work: work)
  }

  fileprivate func begin(_ errand: @escaping Errand) {
    let seat = table.withLock { table -> Seat<Worker>? in
      guard let seat = table.free.popLast() else {
        table.waiting.append(errand)
        return nil
      }
      return seat
    }
    guard let seat else { return }
    DispatchQueue.global().async { self.work(errand, at: seat) }
  }

  /// Does an errand and those that wait; then the seat is free again.
  private func work(_ first: @escaping Errand, at seat: Seat<Worker>) {
    var errand: Errand? = first
    while let next = errand {
      seat.worker.withLock { next(&$0) }
      errand = table.withLock { table in
        if !table.waiting.isEmpty { return table.waiting.removeFirst() }
        table.free.append(seat)
        return nil
      }
    }
  }
}

/// Where one worker sits: one thread at a time is with it.
private final class Seat<Worker>: Sendable {
  let worker: Mutex<Worker>

  init(_ worker: sending Worker) { self.worker = Mutex(worker) }
}

/// What comes of a share, once it is done.
private final class Promise<Outcome: Sendable>: Sendable {
  private let result = Mutex<Result<Outcome, any Error>?>(nil)
  private let isDone = DispatchSemaphore(value: 0)

  func keep(_ result: Result<Outcome, any Error>) {
    self.result.withLock { $0 = result }
    isDone.signal()
  }

  /// Waits for the end, once.
  func outcome() throws -> Outcome {
    isDone.wait()
    guard let result = result.withLock({ $0 }) else {
      preconditionFailure("Work has ended without an outcome")
    }
    return try result.get()
  }
}

/// Work of one kind that a crew does share by share.
///
/// Some shares wait, so that no worker is idle while whoever gives them out writes what was sorted.
struct Shift<Worker, Share: Sendable, Outcome: Sendable> {
  /// Shares for each worker, the one in work among them.
  private static var depth: Int { 4 }

  fileprivate let crew: Crew<Worker>
  fileprivate let work: @Sendable (inout Worker, Share) throws -> Outcome
  private var promises: [Promise<Outcome>] = []

  fileprivate init(
    crew: Crew<Worker>, work: @escaping @Sendable (inout Worker, Share) throws -> Outcome
  ) {
    self.crew = crew
    self.work = work
  }

  /// Gives a share to the crew; where enough wait, hands on what came of the oldest.
  ///
  /// - Throws: What the oldest share has thrown, and what `body` throws.
  mutating func add(_ share: Share, _ body: (Outcome) throws -> Void) throws {
    let promise = Promise<Outcome>()
    promises.append(promise)
    crew.begin { [work] worker in promise.keep(Result { try work(&worker, share) }) }
    if promises.count > Self.depth * crew.count { try body(promises.removeFirst().outcome()) }
  }

  /// Hands on what came of the shares that are left, in their order.
  ///
  /// - Throws: What the first share that failed has thrown, and what `body` throws.
  mutating func finish(_ body: (Outcome) throws -> Void) throws {
    for promise in promises { try body(promise.outcome()) }
    promises = []
  }
}
