import Foundation
import Providers
import TestSupport
import Testing
import Workspace

@Suite(.timeLimit(.minutes(10)))
struct QuotaTests {
  /// Noon in Shanghai on 22 November 2026.
  static let noon = Date(timeIntervalSince1970: 1_795_320_000)
  static let aDay: TimeInterval = 86_400

  let folder: TemporaryFolder
  let ledger: Ledger

  init() throws {
    folder = try TemporaryFolder()
    ledger = try Ledger(at: folder.file("ledger.sqlite"))
  }

  private func spend(
    _ id: String, on endpoint: Endpoint = .detail, at moment: Date = noon, items: Int = 1,
    price: Price = Price(item: Money(yuan: 0.5))
  ) async throws {
    let charge = Charge(calls: 1, items: items)
    try await ledger.reserve(
      .sample(id, endpoint: endpoint, at: moment, charge: charge, price: price))
    try await ledger.settle(id, .billed(charge))
  }

  // MARK: Windows

  @Test func `a window tells what is spent, reserved, in doubt and left`() async throws {
    try await ledger.note(
      limits: [Limit(.day, calls: 10, items: 100), Limit(.run, calls: 1)], of: "zhihuiya",
      at: Self.noon)
    try await spend("spent", items: 40)
    try await ledger.reserve(.sample("open", at: Self.noon, charge: Charge(calls: 1, items: 30)))
    try await ledger.reserve(.sample("lost", at: Self.noon, charge: Charge(calls: 1, items: 20)))
    try await ledger.settle("lost", .inDoubt)

    let windows = try await ledger.quota(at: Self.noon).windows

    let amounts = (
      spent: Spending(calls: 1, items: 40, cost: Money(yuan: 20)),
      reserved: Spending(calls: 1, items: 30, cost: Money(yuan: 15)),
      inDoubt: Spending(calls: 1, items: 20, cost: Money(yuan: 10))
    )
    #expect(windows.map(\.window) == [.day, .month])
    #expect(windows.map(\.period) == ["2026-11-22", "2026-11"])
    for window in windows {
      #expect(window.spent == amounts.spent, "\(window.window)")
      #expect(window.reserved == amounts.reserved, "\(window.window)")
      #expect(window.inDoubt == amounts.inDoubt, "\(window.window)")
    }
    #expect(windows[0].left == Limit(.day, calls: 7, items: 10))
    #expect(windows[1].left == nil)
    #expect(windows.map(\.resetsAt) == [RoomTests.midnight, RoomTests.nextMonth])
  }

  @Test func `what another day left open or in doubt is not today's`() async throws {
    for (id, days) in [("open", 1.0), ("lost", 2.0), ("long ago", 30.0)] {
      try await ledger.reserve(.sample(id, at: Self.noon.addingTimeInterval(-days * Self.aDay)))
    }
    try await ledger.settle("lost", .inDoubt)
    try await ledger.settle("long ago", .inDoubt)
    let windows = try await ledger.quota(at: Self.noon).windows
    #expect(windows.map(\.reserved.calls) == [0, 1])
    #expect(windows.map(\.inDoubt.calls) == [0, 1])
    #expect(windows.map(\.spent) == [.zero, .zero])
  }

  @Test(
    arguments: [
      (Limit(.day, calls: 3), Limit(.day, calls: 0)),
      (Limit(.day, items: 5), Limit(.day, items: 2)),
      (Limit(.day, cost: Money(yuan: 1)), Limit(.day, cost: .zero)),
      (Limit(.day), Limit(.day)),
    ])
  func `what is left is never less than nothing`(limit: Limit, left: Limit) {
    let spent = Spending(calls: 4, items: 3, cost: Money(yuan: 1.5))
    #expect(limit.left(after: spent) == left)
  }

  @Test func `the limits that were noted last are in force`() async throws {
    let former = [Limit(.day, calls: 1), Limit(.month, calls: 2)]
    try await ledger.note(limits: former, of: "qcc", at: Self.noon)
    try await ledger.note(limits: former, of: "sipop", at: Self.noon)
    try await ledger.note(limits: [Limit(.month, cost: Money(yuan: 600))], of: "qcc", at: Self.noon)
    let windows = try await ledger.quota(at: Self.noon).windows
    #expect(windows.map(\.provider) == ["qcc", "qcc", "sipop", "sipop"])
    #expect(windows.map(\.limit) == [nil, Limit(.month, cost: Money(yuan: 600))] + former)
  }

  @Test func `the month's total counts all providers and owns up to unknown prices`() async throws {
    try await spend("a", items: 10)
    try await spend("b", on: .search, at: Self.noon.addingTimeInterval(-Self.aDay), items: 4)
    try await spend("c", on: .search, price: .unknown)
    let quota = try await ledger.quota(at: Self.noon)
    #expect(quota.monthTotal.cost == Money(yuan: 7))
    #expect(!quota.monthTotal.isPriced)
    #expect(
      quota.windows.map(\.total.knownCost) == [nil, Money(yuan: 2), Money(yuan: 5), Money(yuan: 5)])
  }

  // MARK: History

  @Test func `former days and months are told, the newest first`() async throws {
    for days in [0.0, 1, 2, 30, 400] {
      try await spend("d\(days)", at: Self.noon.addingTimeInterval(-days * Self.aDay))
    }
    try await spend("q", on: .search, at: Self.noon.addingTimeInterval(-Self.aDay))
    let history = try await ledger.quota(
      at: Self.noon, history: Quota.Reach(days: 3, months: 1)
    ).history
    #expect(
      history.map { "\($0.window) \($0.period) \($0.provider) \($0.total.calls)" } == [
        "day 2026-11-21 qcc 1", "day 2026-11-21 zhihuiya 1", "day 2026-11-20 zhihuiya 1",
        "day 2026-10-23 zhihuiya 1", "month 2026-10 zhihuiya 1",
      ])
  }

  @Test func `a day on which nothing was billed in the end is no history`() async throws {
    try await ledger.reserve(.sample("a", at: Self.noon.addingTimeInterval(-Self.aDay)))
    try await ledger.settle("a", .nothing(wasSent: false))
    #expect(try await ledger.quota(at: Self.noon).history.isEmpty)
  }

  // MARK: What is spent in a window

  @Test func `a run that has not begun has spent nothing of its own`() async throws {
    try await spend("a", items: 7)
    let run = try await ledger.spent(on: "zhihuiya", in: .run, at: Self.noon)
    let day = try await ledger.spent(on: "zhihuiya", in: .day, at: Self.noon)
    let own = try await ledger.spent(on: "zhihuiya", in: .run, at: Self.noon, run: ("r", "w"))
    #expect(run == .zero)
    #expect(day.items == 7 && own.items == 7)
    #expect(
      try await ledger.spent(on: "zhihuiya", in: .run, at: Self.noon, run: ("r", "x")) == .zero)
  }

  // MARK: Reading

  @Test func `a ledger is read while another writes it, and not written`() async throws {
    try await spend("a")
    let reader = try Ledger(reading: folder.file("ledger.sqlite"))
    try await spend("b")
    let quota = try await reader.quota(at: Self.noon)
    #expect(quota.windows.map(\.spent.calls) == [2, 2])
    await #expect(throws: WorkspaceFault.self) { try await reader.reserve(.sample("c")) }
  }

  @Test func `a ledger that is not there is not made by reading it`() throws {
    let file = folder.file("nowhere.sqlite")
    #expect(throws: WorkspaceFault.self) { _ = try Ledger(reading: file) }
    #expect(!FileManager.default.fileExists(atPath: file.path))
  }

  @Test func `its JSON tells null where there is no limit or no price`() async throws {
    try await ledger.note(limits: [Limit(.day, calls: 5)], of: "qcc", at: Self.noon)
    try await spend("a", on: .search, price: .unknown)
    let text = try await ledger.quota(at: Self.noon).json(ledger: "l.sqlite")
    let json = try JSONDecoder().decode(Shape.self, from: Data(text.utf8))
    #expect(json.ledger == "l.sqlite" && json.history.isEmpty)
    let day = try #require(json.windows.first)
    #expect(day.resets_at == "2026-11-23T00:00:00+08:00" && day.period == "2026-11-22")
    #expect(day.limit == ["calls": 5, "items": nil, "cost": nil])
    #expect(day.spent == ["calls": 1, "items": 1, "cost": nil])
    #expect(day.in_doubt == ["calls": 0, "items": 0, "cost": 0])
    #expect(day.left == ["calls": 4, "items": nil, "cost": nil])
    #expect(day.unpriced == ["calls": 1, "items": 1])
  }

  private struct Shape: Decodable {
    struct Window: Decodable {
      let provider, window, period, resets_at: String
      let limit, spent, reserved, in_doubt, left: [String: Double?]
      let unpriced: [String: Int]
    }

    let ledger: String
    let windows: [Window]
    let history: [[String: String]]
  }
}
