import Foundation
import Workspace

/// How many calls may be under way at once: in this process, and in all that share the places.
struct Places {
  /// How soon a place that another process held is looked for again.
  static let lookAgain = Duration.milliseconds(10)

  private let count: Int
  private let shared: SharedPlaces?
  private var taken = 0
  /// The place given back last, and until when it is left to others.
  private var courtesy: (place: Int, ends: Moment)?

  init(_ count: Int, sharedAt url: URL? = nil) throws(WorkspaceFault) {
    self.count = count
    shared = if let url { try SharedPlaces(at: url) } else { nil }
  }

  init(_ count: Int) {
    self.count = count
    shared = nil
  }

  /// Places that no call of this process holds; another process may.
  var free: Int { count - taken }

  /// Takes a place if there is one.
  ///
  /// Who has just given one back leaves it to a process that waits: else one that always has calls to
  /// make would keep all others out.
  ///
  /// - Returns: Nil when there is none, then the other processes are let know that one is waited for.
  /// - Throws: `WorkspaceFault`.
  mutating func take(at now: Moment) throws(WorkspaceFault) -> Int? {
    guard free > 0 else { return nil }
    guard let shared else {
      taken += 1
      return taken
    }
    let left = courtesy.flatMap { now < $0.ends && shared.isAwaited ? $0.place : nil }
    let place = try shared.take(below: count, except: left)
    try shared.setWaiting(place == nil)
    if place != nil { taken += 1 }
    return place
  }

  /// Gives a place back, unused: nobody else needs to go first.
  mutating func putBack(_ place: Int) {
    taken -= 1
    shared?.giveBack(place)
  }

  /// Gives a place back when its call has ended.
  mutating func giveBack(_ place: Int, at now: Moment) {
    putBack(place)
    courtesy = (place, now.advanced(by: Self.lookAgain * 2))
  }

  /// Nobody in this process waits any longer.
  func stopWaiting() { try? shared?.setWaiting(false) }
}
