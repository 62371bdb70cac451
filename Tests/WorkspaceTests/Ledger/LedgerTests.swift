import Foundation
import Providers
import TestSupport
import Testing
import Workspace

@Suite(.timeLimit(.minutes(10)))
struct LedgerTests {
  let folder: TemporaryFolder
  let ledger: Ledger

  init() throws {
    folder = try TemporaryFolder()
    ledger = try Ledger(at: folder.file("ledger.sqlite"))
  }

  // MARK: What a booking leaves behind

  /// 100 items for 0.50 each.
  static let most = Spending(calls: 1, items: 100, cost: Money(yuan: 50))

  @Test(
    arguments: [
      (
        Settlement.billed(Charge(calls: 1, items: 60)),
        Receipt(calls: 1, billed: Spending(calls: 1, items: 60, cost: Money(yuan: 30)))
      ),
      (
        .billed(Charge(calls: 1, items: 100, isCertain: false)),
        Receipt(calls: 1, billed: most, inDoubt: 1, inDoubtSpending: most)
      ),
      (.inDoubt, Receipt(calls: 1, billed: most, inDoubt: 1, inDoubtSpending: most)),
      (.nothing(wasSent: true), Receipt(calls: 1, billed: .zero)),
      (.nothing(wasSent: false), Receipt(calls: 0, billed: .zero)),
    ])
  func `a settlement sets the booking right`(settlement: Settlement, receipt: Receipt) async throws
  {
    try await ledger.reserve(.sample("a", charge: Charge(calls: 1, items: 100)))
    try await ledger.settle("a", settlement)
    #expect(try await ledger.receipts(of: "r", workspace: "w") == [receipt])
    #expect(try await ledger.openReservations(of: "w").isEmpty)
  }

  @Test func `an open booking counts in full and is in doubt`() async throws {
    try await ledger.reserve(.sample("a", charge: Charge(calls: 1, items: 100)))
    let receipts = try await ledger.receipts(of: "r", workspace: "w")
    #expect(
      receipts == [
        Receipt(calls: 1, billed: Self.most, inDoubt: 1, inDoubtSpending: Self.most)
      ])
  }

  @Test func `only the first settlement of a call counts`() async throws {
    let limit = Limit(.run, items: 1)
    try await ledger.reserve(.sample("a", limits: [limit]))
    try await ledger.settle("a", .nothing(wasSent: false))
    try await ledger.settle("a", .inDoubt)
    try await ledger.reserve(.sample("b", limits: [limit]))
  }

  // MARK: Limits

  @Test(
    arguments: [
      (Limit(.run, calls: 3), Measure.calls(3)),
      (Limit(.run, items: 3), .items(3)),
      (Limit(.run, cost: Money(yuan: 1.5)), .cost(Money(yuan: 1.5))),
      (Limit(.day, items: 3), .items(3)),
      (Limit(.month, cost: Money(yuan: 1.99)), .cost(Money(yuan: 1.99))),
    ])
  func `a limit is met and never passed`(limit: Limit, measure: Measure) async throws {
    for id in 1...3 { try await ledger.reserve(.sample("\(id)", limits: [limit])) }
    let spent = await #expect(throws: BudgetSpent.self) {
      try await ledger.reserve(.sample("4", limits: [limit]))
    }
    #expect(spent?.measure == measure)
    #expect(spent?.window == limit.window)
    #expect(spent?.provider == "zhihuiya")
    #expect(try await ledger.openReservations(of: "w") == ["1", "2", "3"])
  }

  @Test func `what is settled below its booking makes room again`() async throws {
    let limit = Limit(.day, items: 100)
    try await ledger.reserve(.sample("a", charge: Charge(calls: 1, items: 100), limits: [limit]))
    try await ledger.settle("a", .billed(Charge(calls: 1, items: 40)))
    try await ledger.reserve(.sample("b", charge: Charge(calls: 1, items: 60), limits: [limit]))
    await #expect(throws: BudgetSpent.self) {
      try await ledger.reserve(.sample("c", charge: Charge(calls: 1, items: 1), limits: [limit]))
    }
  }

  @Test func `each provider has windows of its own`() async throws {
    let limit = Limit(.day, calls: 1)
    try await ledger.reserve(.sample("a", endpoint: .search, limits: [limit]))
    try await ledger.reserve(.sample("b", endpoint: .detail, limits: [limit]))
  }

  @Test func `a limit that is set later counts what was spent before`() async throws {
    try await ledger.reserve(.sample("a", charge: Charge(calls: 1, items: 90)))
    await #expect(throws: BudgetSpent.self) {
      try await ledger.reserve(
        .sample("b", charge: Charge(calls: 1, items: 20), limits: [Limit(.month, items: 100)]))
    }
  }

  @Test func `the cost of a run counts all providers together`() async throws {
    let most = Money(yuan: 1)
    try await ledger.reserve(.sample("a", endpoint: .search, runLimit: most))
    try await ledger.reserve(.sample("b", endpoint: .detail, runLimit: most))
    let spent = await #expect(throws: BudgetSpent.self) {
      try await ledger.reserve(.sample("c", endpoint: .search, runLimit: most))
    }
    #expect(spent?.provider == nil && spent?.until == nil)
    try await ledger.reserve(.sample("d", run: "another", runLimit: most))
  }

  @Test func `runs of one name in two workspaces are two`() async throws {
    let limit = Limit(.run, calls: 1)
    try await ledger.reserve(.sample("a", workspace: "here", limits: [limit]))
    try await ledger.reserve(.sample("b", workspace: "there", limits: [limit]))
  }

  /// 23:59:59 in Shanghai on the last of a month, and the moments at which windows end.
  @Test(
    arguments: [
      (Limit(.day, calls: 1), 1_777_564_799, 1_777_564_800),
      (Limit(.month, calls: 1), 1_777_564_799, 1_777_564_800),
      (Limit(.day, calls: 1), 1_777_564_800, 1_777_651_200),
      (Limit(.month, calls: 1), 1_777_564_800, 1_780_243_200),
    ])
  func `a window ends at midnight in Shanghai`(limit: Limit, second: Int, end: Int) async throws {
    let now = Date(timeIntervalSince1970: TimeInterval(second))
    let nextWindow = Date(timeIntervalSince1970: TimeInterval(end))
    try await ledger.reserve(.sample("a", at: now, limits: [limit]))
    let spent = await #expect(throws: BudgetSpent.self) {
      try await ledger.reserve(.sample("b", at: nextWindow.addingTimeInterval(-1), limits: [limit]))
    }
    #expect(spent?.until == nextWindow)
    try await ledger.reserve(.sample("c", at: nextWindow, limits: [limit]))
  }

  @Test func `a call counts where it began though it is settled on the next day`() async throws {
    let limit = Limit(.day, calls: 1)
    let evening = Date(timeIntervalSince1970: 1_777_564_799)
    try await ledger.reserve(.sample("a", at: evening, limits: [limit]))
    try await ledger.settle("a", .nothing(wasSent: false))
    try await ledger.reserve(.sample("b", at: evening, limits: [limit]))
  }

  // MARK: Several owners

  @Test func `two ledgers on one file never pass a limit together`() async throws {
    let other = try Ledger(at: folder.file("ledger.sqlite"))
    let limit = Limit(.day, items: 100)
    let booked = await withTaskGroup(of: Int.self) { group in
      for call in 0..<80 {
        let ledger = call.isMultiple(of: 2) ? ledger : other
        let items = 1 + call % 5
        group.addTask {
          do {
            try await ledger.reserve(
              .sample("\(call)", charge: Charge(calls: 1, items: items), limits: [limit]))
            return items
          } catch {
            return 0
          }
        }
      }
      return await group.reduce(0, +)
    }
    #expect(booked <= 100)
    #expect(booked > 95)
    let receipts = try await other.receipts(of: "r", workspace: "w")
    #expect(receipts.map(\.billed.items) == [booked])
  }

  @Test func `what was booked outlives its owner`() async throws {
    try await ledger.reserve(.sample("a"))
    try await ledger.reserve(.sample("b"))
    try await ledger.reserve(.sample("c", workspace: "another"))
    try await ledger.settle("b", .inDoubt)
    let reopened = try Ledger(at: folder.file("ledger.sqlite"))
    #expect(try await reopened.openReservations(of: "w") == ["a"])
    await #expect(throws: BudgetSpent.self) {
      try await reopened.reserve(.sample("d", limits: [Limit(.day, calls: 3)]))
    }
  }

  @Test func `what was booked by a task that was cancelled is booked`() async throws {
    let booking = Task { [ledger] in
      withUnsafeCurrentTask { $0?.cancel() }
      try await ledger.reserve(.sample("a"))
      try await ledger.settle("a", .inDoubt)
    }
    try await booking.value
    #expect(try await ledger.receipts(of: "r", workspace: "w").map(\.inDoubt) == [1])
  }

  @Test func `its files are for their owner alone`() async throws {
    try await ledger.reserve(.sample("a"))
    for name in ["ledger.sqlite", "ledger.sqlite-wal"] {
      let attributes = try FileManager.default.attributesOfItem(atPath: folder.file(name).path)
      #expect(attributes[.posixPermissions] as? Int == 0o600, "\(name)")
    }
  }

  @Test func `a file that is no database is told with a remedy`() throws {
    let file = try folder.write(Array(repeating: UInt8(ascii: "x"), count: 4_096), to: "no.sqlite")
    let fault = #expect(throws: WorkspaceFault.self) { try Ledger(at: file) }
    #expect(fault?.message.contains("no.sqlite") == true)
  }
}
