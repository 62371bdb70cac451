import Dispatch
import Synchronization

/// A fixed number of workers, each with memory of its own, that do pure work at the same time.
///
/// What they are given and what they give back keeps its order, so their number leaves no trace.
struct Crew<Worker>: Sendable {
  private let seats: [Seat<Worker>]

  init(count: Int, _ worker: () -> sending Worker) {
    precondition(count > 0, "A crew of \(count) would never start")
    seats = (0..<count).map { _ in Seat(worker()) }
  }

  var count: Int { seats.count }

  /// Gives each worker one of the shares, of which there are at most as many, and waits for all.
  ///
  /// - Throws: The first error in the order of the shares.
  func map<Share: Sendable, Outcome: Sendable>(
    _ shares: [Share], _ work: @Sendable (inout Worker, Share) throws -> Outcome
  ) throws -> [Outcome] {
    precondition(shares.count <= seats.count, "\(shares.count) shares for \(seats.count) workers")
    let outcomes = Mutex([Result<Outcome, any Error>?](repeating: nil, count: shares.count))
    DispatchQueue.concurrentPerform(iterations: shares.count) { place in
      let outcome = Result { try seats[place].worker.withLock { try work(&$0, shares[place]) } }
      outcomes.withLock { $0[place] = outcome }
    }
    return try outcomes.withLock { $0 }.compactMap { try $0?.get() }
  }
}

/// Where one worker sits: one thread at a time is with it.
private final class Seat<Worker>: Sendable {
  let worker: Mutex<Worker>

  init(_ worker: sending Worker) { self.worker = Mutex(worker) }
}
