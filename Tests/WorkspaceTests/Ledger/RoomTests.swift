import Foundation
import Providers
import TestSupport
import Testing
import Workspace

/// What a call without room is told.
@Suite(.timeLimit(.minutes(10)))
struct RoomTests {
  /// Noon in Shanghai on 22 November 2026, and the midnights at which its windows end.
  static let noon = Date(timeIntervalSince1970: 1_795_320_000)
  static let midnight = Date(timeIntervalSince1970: 1_795_363_200)
  static let nextMonth = Date(timeIntervalSince1970: 1_796_054_400)

  let folder: TemporaryFolder
  let ledger: Ledger

  init() throws {
    folder = try TemporaryFolder()
    ledger = try Ledger(at: folder.file("ledger.sqlite"))
  }

  private func refusal(
    limits: [Limit], runLimit: Money? = nil, charge: Charge = Charge(calls: 1, items: 1)
  ) async -> BudgetSpent? {
    await #expect(throws: BudgetSpent.self) {
      try await ledger.reserve(
        .sample("next", at: Self.noon, charge: charge, limits: limits, runLimit: runLimit))
    }
  }

  @Test(
    arguments: [
      ([Limit(.day, calls: 1), Limit(.month, calls: 9)], BudgetWindow.day, Date?.some(midnight)),
      ([Limit(.day, calls: 1), Limit(.month, calls: 1)], .month, nextMonth),
      ([Limit(.month, calls: 1), Limit(.day, calls: 1)], .month, nextMonth),
      ([Limit(.month, calls: 1), Limit(.run, calls: 1), Limit(.day, calls: 1)], .run, nil),
    ])
  func `of several windows without room the one that ends last is told`(
    limits: [Limit], window: BudgetWindow, until: Date?
  ) async throws {
    try await ledger.reserve(.sample("a", at: Self.noon))
    let spent = await refusal(limits: limits)
    #expect(spent?.window == window)
    #expect(spent?.until == until)
  }

  @Test func `the budget of all providers for a run outlasts every window`() async throws {
    try await ledger.reserve(.sample("a", at: Self.noon))
    let spent = await refusal(limits: [Limit(.day, calls: 1)], runLimit: Money(yuan: 0.5))
    #expect(spent?.provider == nil && spent?.window == .run && spent?.until == nil)
    #expect(spent?.measure == .cost(Money(yuan: 0.5)))
  }

  @Test func `no time makes room for what is larger than an empty window`() async throws {
    let spent = await refusal(limits: [Limit(.day, items: 9)], charge: Charge(calls: 1, items: 10))
    #expect(spent?.window == .day && spent?.until == nil && spent?.mayFree == false)
  }

  // MARK: Room that may come back

  @Test func `a call that is open may make room, one that is settled does not`() async throws {
    let limits = [Limit(.day, items: 10)]
    try await ledger.reserve(
      .sample("a", at: Self.noon, charge: Charge(calls: 1, items: 10), limits: limits))
    #expect(await refusal(limits: limits)?.mayFree == true)
    try await ledger.settle("a", .billed(Charge(calls: 1, items: 10)))
    #expect(await refusal(limits: limits)?.mayFree == false)
  }

  @Test func `what is in doubt makes no room`() async throws {
    let limits = [Limit(.day, calls: 1)]
    try await ledger.reserve(.sample("a", at: Self.noon, limits: limits))
    try await ledger.settle("a", .inDoubt)
    #expect(await refusal(limits: limits)?.mayFree == false)
  }

  @Test func `room in one window is not enough when another stays full`() async throws {
    try await ledger.reserve(.sample("yesterday", at: Self.noon.addingTimeInterval(-86_400)))
    try await ledger.settle("yesterday", .inDoubt)
    try await ledger.reserve(.sample("open", at: Self.noon))
    let (day, month) = (Limit(.day, calls: 1), Limit(.month, calls: 1))
    #expect(await refusal(limits: [day, month])?.mayFree == false)
    #expect(await refusal(limits: [month, day])?.mayFree == false)
    #expect(await refusal(limits: [day])?.mayFree == true)
  }

  @Test func `only calls of the same window may make room in it`() async throws {
    let limits = [Limit(.day, calls: 1)]
    try await ledger.reserve(.sample("a", endpoint: .search, at: Self.noon))
    try await ledger.reserve(.sample("b", at: Self.noon.addingTimeInterval(-86_400)))
    try await ledger.reserve(.sample("c", at: Self.noon))
    try await ledger.settle("c", .billed(Charge(calls: 1, items: 1)))
    #expect(await refusal(limits: limits)?.mayFree == false)
  }
}
