import Foundation
import GRDB
import Providers
import TestSupport
import Testing

@testable import Workspace

/// What holds whatever is booked, in whatever order.
@Suite(.timeLimit(.minutes(10)))
struct LedgerPropertyTests {
  static let limits = [
    Limit(.run, cost: Money(yuan: 40)), Limit(.day, calls: 12, items: 60),
    Limit(.month, items: 150),
  ]

  let folder: TemporaryFolder
  let ledger: Ledger

  init() throws {
    folder = try TemporaryFolder()
    ledger = try Ledger(at: folder.file("ledger.sqlite"))
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func `no sequence of calls passes a limit or loses an amount`(seed: UInt64) async throws {
    var random = SplitMix(state: seed)
    var now = Date(timeIntervalSince1970: 1_795_320_000)
    var open: [(id: String, most: Int)] = []
    var refusals = 0
    for call in 0..<150 {
      now += TimeInterval(Int.random(in: 0...7_200, using: &random))
      let most = Int.random(in: 1...20, using: &random)
      do {
        try await ledger.reserve(.random("\(call)", at: now, items: most, using: &random))
        open.append(("\(call)", most))
      } catch is BudgetSpent { refusals += 1 }
      if Bool.random(using: &random), let index = open.indices.randomElement(using: &random) {
        let (id, most) = open.remove(at: index)
        try await ledger.settle(id, .random(most: most, using: &random))
      }
      if call.isMultiple(of: 10) { try expectSoundness() }
    }
    try expectSoundness()
    #expect(refusals > 0, "a limit that is never met is not tested")
  }

  /// Eight owners of one file, as eight processes would be, all in a hurry.
  @Test func `eight owners at once never pass a limit, and use it up`() async throws {
    let file = folder.file("ledger.sqlite")
    let owners = try (0..<8).map { _ in try Ledger(at: file) }
    let limits = [Limit(.day, calls: 100), Limit(.month, items: 1_000)]
    let booked = await withTaskGroup(of: Int.self) { group in
      for call in 0..<400 {
        let owner = owners[call % owners.count]
        group.addTask {
          do {
            try await owner.reserve(.sample("\(call)", limits: limits))
            if call % 3 == 0 { try await owner.settle("\(call)", .nothing(wasSent: false)) }
            return call % 3 == 0 ? 0 : 1
          } catch is BudgetSpent { return 0 } catch { return 1_000 }
        }
      }
      return await group.reduce(0, +)
    }
    for call in 400..<500 { try? await owners[0].reserve(.sample("\(call)", limits: limits)) }
    #expect(booked <= 100, "nor does anybody fail for another's sake")
    let day = try await ledger.spent(
      on: "zhihuiya", in: .day, at: Date(timeIntervalSince1970: 1_700_000_000))
    #expect(day.calls == 100)
  }

  @Test func `eight owners who make a ledger at once share one`() async throws {
    let file = folder.file("new.sqlite")
    let booked = try await withThrowingTaskGroup(of: Void.self) { group in
      for owner in 0..<8 {
        group.addTask { try await Ledger(at: file).reserve(.sample("\(owner)")) }
      }
      try await group.waitForAll()
      return try await Ledger(at: file).openReservations(of: "w")
    }
    #expect(booked == (0..<8).map(String.init))
  }

  @Test func `what is acknowledged is synced, and the write lock is taken before anything is read`()
    async throws
  {
    // Whoever has not the lock cannot have read what it decides by.
    let other = try DatabaseQueue(path: folder.file("ledger.sqlite").path)
    let synchronous = try await ledger.database.commit { database in
      #expect(throws: DatabaseError.self) {
        try other.inDatabase { try $0.beginTransaction(.immediate) }
      }
      return try Int.fetchOne(database, sql: "PRAGMA synchronous")
    }
    #expect(synchronous == 2, "FULL")
  }

  // MARK: Soundness

  /// Every window holds what its reservations amount to, and no more than its limit.
  private func expectSoundness() throws {
    try ledger.database.read { database in
      var sums: [String: Spending] = [:]
      let rows = try Row.fetchAll(
        database, sql: "SELECT \(Spending.columns), opened_at, run FROM reservation")
      for row in rows {
        let moment = Date(timeIntervalSince1970: Double(row[5] as Int) / 1_000)
        for window in BudgetWindow.allCases {
          let key = BudgetWindow.runKey(row[6], workspace: "w")
          sums[window.name(at: moment, run: key), default: .zero] =
            sums[window.name(at: moment, run: key), default: .zero] + Spending(row)
        }
      }
      for (name, sum) in sums {
        let account = Books.Account(provider: "zhihuiya", window: name)
        #expect(try Spending.total(of: account, from: database) == sum, "\(name)")
        for limit in Self.limits where name.hasPrefix(limit.window.rawValue) {
          #expect(limit.measure(passedBy: sum) == nil, "\(name)")
        }
      }
    }
  }
}

extension Reservation {
  fileprivate static func random(
    _ id: String, at moment: Date, items: Int, using random: inout SplitMix
  ) -> Reservation {
    sample(
      id, run: Bool.random(using: &random) ? "r" : "q", at: moment,
      charge: Charge(calls: 1, items: items),
      price: Int.random(in: 0..<5, using: &random) == 0 ? .unknown : Price(item: Money(yuan: 0.5)),
      limits: LedgerPropertyTests.limits)
  }
}

extension Settlement {
  fileprivate static func random(most: Int, using random: inout SplitMix) -> Settlement {
    switch Int.random(in: 0..<10, using: &random) {
    case 0: .inDoubt
    case 1...2: .nothing(wasSent: Bool.random(using: &random))
    default: .billed(Charge(calls: 1, items: Int.random(in: 0...most, using: &random)))
    }
  }
}

/// Chance that is the same every time.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
