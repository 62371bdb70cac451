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

  /// Gives each worker one of the shares, of which there are at most as many, and waits for none.
  ///
  /// So whoever gives out the shares can gather the next ones meanwhile. A worker that is still at its
  /// last share takes the new one behind it.
  func begin<Share: Sendable, Outcome: Sendable>(
    _ shares: [Share], _ work: @escaping @Sendable (inout Worker, Share) throws -> Outcome
  ) -> Shift<Outcome> {
    precondition(shares.count <= seats.count, "\(shares.count) shares for \(seats.count) workers")
    let shift = Shift<Outcome>(shares: shares.count)
    for (place, share) in shares.enumerated() {
      let seat = seats[place]
      shift.begin(at: place) { try seat.worker.withLock { try work(&$0, share) } }
    }
    return shift
  }
}

/// Where one worker sits: one thread at a time is with it.
private final class Seat<Worker>: Sendable {
  let worker: Mutex<Worker>

  init(_ worker: sending Worker) { self.worker = Mutex(worker) }
}

/// What a crew was told to do at once, and what comes of it.
final class Shift<Outcome: Sendable>: Sendable {
  private let outcomesByPlace: Mutex<[Result<Outcome, any Error>?]>
  private let group = DispatchGroup()

  fileprivate init(shares: Int) {
    outcomesByPlace = Mutex([Result<Outcome, any Error>?](repeating: nil, count: shares))
  }

  fileprivate func begin(at place: Int, _ work: @escaping @Sendable () throws -> Outcome) {
    DispatchQueue.global().async(group: group) {
      let outcome = Result { try work() }
      self.outcomesByPlace.withLock { $0[place] = outcome }
    }
  }

  /// Waits for all of the work.
  ///
  /// - Returns: What came of each share, in their order.
  /// - Throws: The first error in that order.
  func outcomes() throws -> [Outcome] {
    group.wait()
    return try outcomesByPlace.withLock { $0 }.compactMap { try $0?.get() }
  }
}
