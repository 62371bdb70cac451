import Foundation
import Sandbox
import TestSupport
import Testing

/// Several processes that buy from one account.
@Suite(.timeLimit(.minutes(10)))
struct SharedLedgerTests {
  private static let calls = 30
  private static let items = 120
  private static let searchesInFlight = 2
  /// Far below what eight workspaces want, and below what one of them wants of items.
  private static let tight = [
    "--set", "providers.qcc.budget.day.calls=\(calls)",
    "--set", "providers.qcc.concurrency=\(searchesInFlight)",
    "--set", "providers.zhihuiya.budget.day.items=\(items)",
    "--set", "stages.details.options.batch_size=10",
  ]
  private static let wide = ["qcc.budget.day.calls", "zhihuiya.budget.day.items"]
    .flatMap { ["--set", "providers.\($0)=100000"] }

  /// How the runs of eight workspaces end, of which some are killed when so many further calls have
  /// arrived, from whichever of them.
  private func ends(of buyer: Buyer, killing victims: [Int: Int]) async throws -> [Int: Program.End]
  {
    let doomed = try await begin(victims.keys.sorted(), of: buyer)
    return try await withThrowingTaskGroup(of: (Int, Program.End).self) { group in
      for (workspace, program) in doomed {
        let moment = buyer.arrivals.gate(after: victims[workspace] ?? 1)
        group.addTask {
          await program.send(SIGKILL, at: moment)
          return (workspace, try await program.trace().end)
        }
      }
      for workspace in 1...8 where victims[workspace] == nil {
        group.addTask { (workspace, try await buyer.patentflow(arguments(buyer, workspace)).end) }
      }
      return try await group.reduce(into: [:]) { ends, end in ends[end.0] = end.1 }
    }
  }

  /// Starts runs and waits until each has begun, so that there is something to go on with.
  private func begin(
    _ workspaces: [Int], of buyer: Buyer
  ) async throws -> [(workspace: Int, program: Program)] {
    let programs = try workspaces.map { workspace in
      let arguments = arguments(buyer, workspace) + ["--progress", "json"]
      return (workspace, try buyer.start(arguments))
    }
    for (_, program) in programs { try await program.waitUntilItSays(#""event":"started""#) }
    return programs
  }

  private func arguments(_ buyer: Buyer, _ workspace: Int) -> [String] {
    buyer.runArguments + Self.tight + buyer.place(workspace)
  }

  @Test(arguments: [4, 2026] as [UInt64])
  func `eight processes, some of them killed, pass no budget that they share`(
    seed: UInt64
  ) async throws {
    let expected = try await UndisturbedRun.dataset
    var chance = Lot(seed)
    let victims = Dictionary(
      uniqueKeysWithValues: (1...8).shuffled(using: &chance).prefix(3).map {
        ($0, Int.random(in: 1...6, using: &chance))
      })
    try await withBuyer(from: stock(latency: .milliseconds(20))) { buyer, standIn in
      var buyer = buyer
      buyer.environment["PATENTFLOW_LEDGER"] = buyer.file("ledger.sqlite").path

      let ends = try await ends(of: buyer, killing: victims)

      for (workspace, end) in ends {
        #expect(
          end == .status(3) || (end == .signal(SIGKILL) && victims[workspace] != nil),
          "\(workspace): \(end)")
      }
      let killed = ends.filter { $0.value == .signal(SIGKILL) }.keys.sorted()
      let bill = await standIn.bill()
      #expect(bill.qcc.calls <= Self.calls)
      #expect(bill.qcc.calls >= Self.calls - killed.count * Self.searchesInFlight)
      #expect(bill.zhihuiya.items <= Self.items)

      let survivor = ends.keys.sorted().first { !killed.contains($0) }
      for workspace in [try #require(killed.first), try #require(survivor)] {
        let resumed = try await buyer.patentflow(
          ["resume", "--progress", "none", "--workspace", "workspace-\(workspace)"] + Self.wide)
        #expect(resumed.end == .status(0), "\(resumed.errors)")
        #expect(try buyer.out(of: workspace).fingerprint == expected)
      }
    }
  }
}
