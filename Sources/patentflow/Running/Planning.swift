import ByteFormats
import Extract
import Foundation
import Logging
import PatentModel
import Pipeline
import Workspace

/// Makes a forecast of what a command has ordered, with all that it needs around it.
struct Planning {
  struct Result: Sendable {
    let forecast: Forecast
    /// How the list was read.
    let input: InputReport
    /// Whether a provider refused the account of a probe.
    var isRefused = false
    /// What a probe would buy that makes it sharper; nil where none does.
    var advice: Advice?
  }

  struct Advice: Sendable {
    /// How many lists are asked for, if there are so many.
    static let probes = 20

    let calls: Int
    let cost: CostForecast
  }

  let plan: Plan
  let order: RunOrder
  /// The list, which is read again after a probe.
  let list: HeldInput
  /// The most calls to make before the forecast; 0 to send nothing.
  let probes: Int
  let place: PlaceOptions
  let settings: SettingOptions
  let language: Language
  let logger: Logger
  let isQuiet: Bool

  /// Looks ahead, once more after a probe where one is wanted.
  ///
  /// - Throws: ``WrongUse``, `InputFault`, or a fault of the workspace or of the network.
  func plan() async throws -> Result {
    try check(WorkspaceFolder.origin(of: place.workspaceURL))
    guard probes == 0 else { return try await probe() }
    let lookout = try await lookout()
    let forecast = try await lookout.forecast()
    return Result(
      forecast: forecast, input: lookout.input,
      advice: try await advice(on: forecast, from: lookout))
  }

  /// What would be bought again anyway makes nothing sharper.
  private func advice(on forecast: Forecast, from lookout: Lookout) async throws -> Advice? {
    guard order.refresh.isEmpty, plan.stageForgetting(probesOf: order) == nil,
      forecast.stages.contains(where: { $0.unseenLists > 0 })
    else { return nil }
    let probe = try await Probe(of: Advice.probes, from: lookout)
    return probe.calls == 0 ? nil : Advice(calls: probe.calls, cost: probe.cost)
  }

  /// A workspace that is not there is empty, and is not made.
  private func lookout() async throws -> Lookout {
    let clock = RunClock.system
    let scratch = try ScratchFolder(named: clock.newID())
    let environment = try settings.environment()
    let bought = WorkspaceFolder.archiveURL(in: place.workspaceURL)
    let booked = place.ledgerURL(environment, isSandbox: order.usesSandbox)
    let (archiveCopy, ledgerCopy) = (
      scratch.url.appending(path: "archive.sqlite"), scratch.url.appending(path: "ledger.sqlite")
    )
    let archive =
      bought.isThere
      ? try Archive(reading: bought, orCopyingTo: archiveCopy) : try Archive(at: archiveCopy)
    let ledger =
      booked.isThere
      ? try Ledger(reading: booked, orCopyingTo: ledgerCopy) : try Ledger(at: ledgerCopy)
    return try await Lookout(
      of: plan, order: orderOfHeldList, archive: archive, ledger: ledger, scratch: scratch,
      clock: clock)
  }

  /// nil where there is something to probe.
  private func resultWithoutProbe() async throws -> Result? {
    let lookout = try await lookout()
    let forecast = try await lookout.forecast()
    guard try await Probe(of: probes, from: lookout).calls == 0 else { return nil }
    say(.nothingToProbe)
    return Result(forecast: forecast, input: lookout.input)
  }

  /// A probe takes the workspace as a run does.
  private func probe() async throws -> Result {
    let clock = RunClock.system
    let environment = try settings.environment()
    if !order.usesSandbox { try plan.checkAccounts(in: environment) }
    if let result = try await resultWithoutProbe() { return result }
    let scratch = try ScratchFolder(named: clock.newID())
    let workspace = try WorkspaceFolder(owning: place.workspaceURL, newID: clock.newID)
    let archive = try Archive(at: workspace.archiveURL)
    let ledger = try Ledger(at: place.ledgerURL(environment, isSandbox: order.usesSandbox))
    let lookout = try await Lookout(
      of: plan, order: orderOfHeldList, archive: archive, ledger: ledger, scratch: scratch,
      clock: clock)
    _ = try await lookout.forecast()
    let probe = try await Probe(of: probes, from: lookout)
    say(.probing(probe.calls, for: probe.cost))
    // What is bought now is of this origin; a workspace that is new takes it.
    guard try workspace.holds(answersOf: origin) else { throw otherOrigin }
    let connections = plan.providers.values.map(\.concurrency).reduce(2, +)
    return try await withSandbox(order.usesSandbox, environment: environment) { environment in
      try await HTTPTransport.withTransport(connections: connections) { transport in
        let resources = RunResources(
          workspace: workspace, archive: archive, ledger: ledger, transport: transport,
          environment: environment, clock: clock, logger: logger, language: language)
        let bought = try await probe.buy(for: lookout, with: resources, scratch: scratch)
        for shortfall in bought.shortfalls { Console.error("patentflow: \(shortfall)") }
        return Result(
          forecast: try await lookout.forecast(), input: lookout.input,
          isRefused: !bought.refusals.isEmpty)
      }
    }
  }

  private func say(_ words: Words) {
    if !isQuiet { Console.error(words[language]) }
  }

  private var orderOfHeldList: RunOrder {
    var order = order
    order.input = list.path
    return order
  }

  private var origin: WorkspaceOrigin { order.usesSandbox ? .sandbox : .providers }

  private func check(_ known: WorkspaceOrigin?) throws {
    if let known, known != origin { throw otherOrigin }
  }

  private var otherOrigin: WrongUse {
    WrongUse(
      order.usesSandbox
        ? "\(place.workspace) holds answers of the providers; plan a run on the sandbox with another "
          + "--workspace"
        : "\(place.workspace) holds answers that the sandbox invented; plan this run with another "
          + "--workspace, or with --sandbox")
  }
}

extension URL {
  fileprivate var isThere: Bool { FileManager.default.fileExists(atPath: path) }
}
