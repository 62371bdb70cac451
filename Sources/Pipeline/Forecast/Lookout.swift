package import Extract
import Foundation
import Providers
package import Workspace

/// Looks ahead of a run: reads its list, goes through what is owned, and buys nothing.
package struct Lookout: Sendable {
  let plan: Plan
  let order: RunOrder
  let archive: Archive
  let ledger: Ledger
  let list: any SubjectList
  /// Of this alone: each question with what there is of it.
  let book: SurveyBook
  let clock: RunClock
  /// Holds what does not fit into memory, as long as anybody looks.
  private let scratch: ScratchFolder
  /// How the list was read.
  package let input: InputReport

  /// Reads the list, as a run would.
  ///
  /// - Parameters:
  ///   - plan: Of the run.
  ///   - order: Names the list, and says what is to be bought again.
  ///   - archive: What is owned.
  ///   - ledger: What is spent.
  ///   - scratch: A folder that is thrown away afterwards.
  ///   - clock: Tells when the run would begin.
  /// - Throws: `InputFault` when the list does not do, or a fault of the disk.
  package init(
    of plan: Plan, order: RunOrder, archive: Archive, ledger: Ledger, scratch: ScratchFolder,
    clock: RunClock
  ) async throws {
    self.plan = plan
    self.order = order
    self.archive = archive
    self.ledger = ledger
    self.clock = clock
    self.scratch = scratch
    book = SurveyBook(
      overflow: try RunRecord("plan", at: scratch.url.appending(path: "plan"), isScratch: true))
    var list = AskedList(of: plan.input.kind, in: ValueLog(in: scratch.url))
    input = try await InputReading(order.input, by: plan.input, into: nil).read { rows in
      for row in rows { try list.append(row) }
    }
    self.list = list
  }

  /// What the run would do, as things stand.
  ///
  /// - Throws: A fault of the workspace, or `CancellationError`.
  package func forecast() async throws -> Forecast {
    let survey = Survey(
      plan: plan, order: order, archive: archive, list: list, book: book, clock: clock)
    let stages = try await survey.stages()
    let now = clock.now()
    return Forecast(
      of: plan, input: input.counts, seen: stages, spent: try await spent(at: now),
      mostCost: order.mostCost, at: now)
  }

  /// By provider and window; that of the run itself is empty before it begins.
  private func spent(at now: Date) async throws -> [String: [BudgetWindow: Spending]] {
    var spent: [String: [BudgetWindow: Spending]] = [:]
    for (id, provider) in plan.providers {
      for limit in provider.limits where limit.window != .run {
        spent[id, default: [:]][limit.window] = try await ledger.spent(
          on: id, in: limit.window, at: now)
      }
    }
    return spent
  }
}
