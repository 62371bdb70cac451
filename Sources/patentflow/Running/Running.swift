import Extract
import Foundation
import Pipeline
import Workspace

/// Runs what a command has ordered, with all that a run needs around it: the workspace, the transport,
/// signals, progress, and the words at its end.
struct Running {
  let place: PlaceOptions
  let settings: SettingOptions
  let buying: BuyingOptions
  let talk: TalkOptions

  /// Takes the workspace, opens the run's book, and runs it to its end or to an interruption.
  ///
  /// - Parameters:
  ///   - order: Says whether the stand-in is asked; the run itself goes by the order in its book.
  ///   - open: Opens the run's book once the workspace is ours.
  /// - Returns: The status that the command ends with.
  /// - Throws: A fault that kept the run from beginning.
  func start(
    order: RunOrder,
    open: @escaping @Sendable (WorkspaceFolder, Date) throws -> RunBook
  ) async throws -> ExitStatus {
    let environment = try settings.environment()
    let clock = RunClock.system
    let workspace = try WorkspaceFolder(owning: place.workspaceURL, newID: clock.newID)
    let origin: WorkspaceOrigin = order.usesSandbox ? .sandbox : .providers
    // Before a run is begun that could not go on.
    if buying.from == nil { try check(workspace, for: origin) }
    let ledger = try Ledger(
      at: place.ledgerURL(environment, isSandbox: order.usesSandbox))
    let archive = try Archive(at: workspace.archiveURL)
    return try await withSandbox(order.usesSandbox, environment: environment) { environment in
      let book = try open(workspace, clock.now())
      if book.plan.mayBuy(redoing: buying.from) {
        try check(workspace, for: origin)
        try book.plan.checkAccounts(in: environment)
      }
      warn(of: book)
      let connections = book.plan.providers.values.map(\.concurrency).reduce(2, +)
      return try await HTTPTransport.withTransport(connections: connections) { transport in
        let resources = RunResources(
          workspace: workspace, archive: archive, ledger: ledger, transport: transport,
          environment: environment, clock: clock, logger: talk.logger)
        return try await run(book, resources: resources)
      }
    }
  }

  /// Answers of the sandbox and of providers do not go into one workspace: the one would be taken for
  /// the other.
  ///
  /// - Throws: ``WrongUse``.
  private func check(_ workspace: WorkspaceFolder, for origin: WorkspaceOrigin) throws {
    guard try !workspace.holds(answersOf: origin) else { return }
    throw WrongUse(
      origin == .sandbox
        ? "\(place.workspace) holds answers of the providers; give a run on the sandbox another "
          + "--workspace"
        : "\(place.workspace) holds answers that the sandbox invented; give this run another "
          + "--workspace, or remove that folder")
  }

  /// A limit of money holds for what has a price.
  private func warn(of book: RunBook) {
    let unpriced = book.plan.unpricedKeys
    let isLimited = book.order.maxCost != nil || book.plan.limitsMoney
    guard isLimited, !unpriced.isEmpty, !talk.quiet else { return }
    Console.error(
      "patentflow: no limit of money sees calls without a price: write "
        + "\(unpriced.joined(separator: ", ")), or bound them by items or calls")
  }

  private func advice(for book: RunBook) -> String {
    "Stopping; what is on its way is received and kept. Go on with: "
      + place.resumption(of: book.record.id)
  }

  private func run(_ book: RunBook, resources: RunResources) async throws -> ExitStatus {
    let display = ProgressDisplay(talk.style, input: book.order.inputName)
    let run = PipelineRun(
      book.plan, order: book.order, record: book.record, resources: resources,
      redoing: buying.from, mayReorder: buying.reorder)
    let result = await withInterruption(saying: talk.quiet ? nil : advice(for: book)) {
      try await withThrowingTaskGroup(of: RunEnding?.self) { group in
        group.addTask {
          await display.run()
          return nil
        }
        group.addTask { try await run.run { display.take($0) } }
        while let ending = try await group.next() {
          guard let ending else { continue }
          group.cancelAll()
          return ending
        }
        throw CancellationError()
      }
    }
    display.show()
    switch result {
    case .ended(let ending):
      Receipt(ending, run: book.record.id, place: place, output: book.order.output)
        .write(isQuiet: talk.quiet)
      return ending.exitStatus
    case .failed(let error as InputFault):
      try book.discard()
      throw error
    case .failed(let error):
      throw error
    case .interrupted(let status):
      try book.record.note(.status, "interrupted")
      try book.record.note(.exitStatus, String(status.rawValue))
      return status
    }
  }
}

extension PlaceOptions {
  /// What to type to go on with a run.
  func resumption(of run: String) -> String {
    "patentflow resume \(run)" + (workspace == ".patentflow" ? "" : " --workspace \(workspace)")
  }

  /// Shared over workspaces where `PATENTFLOW_LEDGER` names a file, else the workspace's own.
  ///
  /// What the sandbox would have cost is counted beside that file, not in it.
  func ledgerURL(_ environment: [String: String], isSandbox: Bool = false) -> URL {
    if let path = environment["PATENTFLOW_LEDGER"], !path.isEmpty {
      return URL(filePath: path + (isSandbox ? ".sandbox" : ""))
    }
    return WorkspaceFolder.ledgerURL(in: workspaceURL)
  }
}
