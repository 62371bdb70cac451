import Foundation
import GRDB
import Providers
import TestSupport
import Testing

@testable import Workspace

/// A ledger of before prices were booked.
@Suite(.timeLimit(.minutes(10)))
struct LedgerUpgradeTests {
  private let folder: TemporaryFolder
  private var file: URL { folder.file("ledger.sqlite") }

  init() throws {
    folder = try TemporaryFolder()
    let former = try DatabasePool(path: folder.file("ledger.sqlite").path)
    try Ledger.migrations.migrate(former, upTo: "v2 the stage that called")
    try former.write { database in
      for (id, endpoint, calls, items, cost, state) in Self.reservations {
        try database.execute(
          sql: """
            INSERT INTO reservation (id, workspace, run, stage, provider, endpoint, opened_at,
              calls, items, cost, state, was_sent)
            VALUES (?, 'w', 'r', 's', 'p', ?, 1700000000000, ?, ?, ?, ?, 1)
            """, arguments: [id, endpoint, calls, items, cost, state])
      }
      for window in ["day 2023-11-15", "month 2023-11", "run w/r"] {
        try database.execute(
          sql: "INSERT INTO spent VALUES ('p', ?, 4, 160, 50300000)", arguments: [window])
        try database.execute(
          sql: "INSERT INTO account VALUES ('open', 'p', ?)", arguments: [window])
      }
    }
  }

  private static let reservations: [(String, String, Int, Int, Int, String)] = [
    ("open", "details", 1, 100, 50_000_000, "open"),
    ("empty", "details", 1, 0, 0, "settled"),
    ("search", "list", 1, 0, 300_000, "settled"),
    ("unpriced", "other", 1, 60, 0, "settled"),
  ]

  @Test func `a call that was open is settled at the price that its booking tells`() async throws {
    let ledger = try Ledger(at: file)
    try await ledger.settle("open", .billed(Charge(calls: 1, items: 60)))
    let receipts = try await ledger.receipts(of: "r", workspace: "w")
    let details = try #require(receipts.first { $0.endpoint.name == "details" })
    #expect(details.billed == Spending(calls: 2, items: 60, cost: Money(yuan: 30)))
    #expect(receipts.map(\.unpriced) == [.nothing, .nothing, Charge(calls: 1, items: 60)])
  }

  @Test func `whoever only looks reads a copy, and leaves the file as it is`() async throws {
    let before = try Data(contentsOf: file)
    let ledger = try Ledger(reading: file, orCopyingTo: folder.file("copy.sqlite"))
    let moment = Date(timeIntervalSince1970: 1_700_000_000)
    #expect(try await ledger.spent(on: "p", in: .day, at: moment).calls == 4)
    #expect(try Data(contentsOf: file) == before)
    let former = try DatabasePool(path: file.path)
    #expect(try await former.read { try Ledger.migrations.hasCompletedMigrations($0) } == false)
  }

  @Test func `its windows learn what in them has no price`() async throws {
    let ledger = try Ledger(at: file)
    let expected = Spending(
      calls: 4, items: 160, cost: Money(yuan: 50.3), unpriced: Charge(calls: 1, items: 60))
    let moment = Date(timeIntervalSince1970: 1_700_000_000)
    for window in BudgetWindow.allCases {
      #expect(
        try await ledger.spent(on: "p", in: window, at: moment, run: ("r", "w")) == expected)
    }
  }

  @Test func `it is brought up to date by whoever only reads it`() async throws {
    let quota = try await Ledger(reading: file).quota(
      at: Date(timeIntervalSince1970: 1_700_000_000))
    #expect(quota.windows.map(\.reserved.items) == [100, 100])
  }
}
