import Extract
import Foundation
import Load
import PatentModel
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
    // What could not be written would be paid for in vain.
    try AtomicFile(order.outputFolder.appending(path: "run.json")).checkPlace()
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
      let display = ProgressDisplay(
        talk.manner, input: book.order.inputName, stages: book.plan.extractStages.map(\.stage.name),
        in: talk.language)
      let connections = book.plan.providers.values.map(\.concurrency).reduce(2, +)
      return try await HTTPTransport.withTransport(connections: connections) { transport in
        let resources = RunResources(
          workspace: workspace, archive: archive, ledger: ledger, transport: transport,
          environment: environment, clock: clock,
          logger: talk.log.logger { display.say([$0]) }, language: talk.language)
        return try await run(book, resources: resources, shownOn: display)
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

  private func run(
    _ book: RunBook, resources: RunResources, shownOn display: ProgressDisplay
  ) async throws -> ExitStatus {
    let resumption = place.resumption(of: book.record.id, envFile: settings.envFile)
    let run = PipelineRun(
      book.plan, order: book.order, record: book.record, resources: resources,
      redoing: buying.from, mayReorder: buying.reorder)
    let advice = talk.quiet ? [] : [Words.stopping(resumption: resumption)[talk.language]]
    let result = await withInterruption(told: { display.say(advice) }) {
      try await watch(run, on: display)
    }
    display.finish(isTold: result.isEnded)
    switch result {
    case .ended(let ending):
      let receipt = Receipt(
        ending, stops: display.stops, output: book.order.output.relativeToHere,
        resumption: resumption, opener: settings.opener, language: talk.language)
      receipt.write(display.manner, isQuiet: talk.quiet)
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

  /// Runs it, and shows all the while how far it is.
  private func watch(_ run: PipelineRun, on display: ProgressDisplay) async throws -> RunEnding {
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
}

extension SettingOptions {
  /// The command that shows a page on this machine's screen; nil where there is none.
  fileprivate var opener: String? {
    #if os(macOS)
      return "open"
    #else
      let own = ProcessInfo.processInfo.environment
      let hasScreen = ["DISPLAY", "WAYLAND_DISPLAY"].contains { own[$0]?.isEmpty == false }
      return hasScreen ? "xdg-open" : nil
    #endif
  }
}

extension String {
  /// A path as a person in this folder would write it.
  fileprivate var relativeToHere: String {
    let here = FileManager.default.currentDirectoryPath + "/"
    return hasPrefix(here) ? String(dropFirst(here.count)) : self
  }
}

extension PlaceOptions {
  /// What to type to go on with a run whose credentials came from a file, or from the environment.
  func resumption(of run: String, envFile: String? = nil) -> String {
    var words = ["patentflow", "resume", run]
    if workspace != ".patentflow" { words += ["--workspace", workspace] }
    if let envFile { words += ["--env-file", envFile] }
    return words.asCommand
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
