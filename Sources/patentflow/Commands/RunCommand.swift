import ArgumentParser
import Extract
import Foundation
import PatentModel
import Pipeline
import Workspace

/// `patentflow run`.
struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Buys what is missing, merges it and writes the dataset. Costs money.",
    discussion: """
      What was bought before is never bought again while it is young enough. A run that is killed \
      loses nothing that had arrived: resume goes on where it stopped.

      On a terminal it shows the plan first, and asks before it spends more than --confirm-above, or \
      at a price that is not known. Elsewhere, and with --yes, nobody is asked; --max-cost always holds.
      """)

  @Argument(
    help: "The pipeline file, such as pipelines/company-patents.yaml.", completion: .pipelineFile)
  var pipeline: String

  @Option(
    help: ArgumentHelp(
      "The list: CSV with a header, also as .gz; - for standard input.", valueName: "file"),
    completion: .file())
  var input: String

  @Option(
    help: ArgumentHelp("The folder that the dataset is written into.", valueName: "folder"),
    completion: .directory)
  var output = "out"

  @Flag(help: "Ask a stand-in on this machine instead of the providers; costs nothing.")
  var sandbox = false

  @Option(
    help: ArgumentHelp("Buy the answers of a stage again, or of all.", valueName: "stage|all"),
    completion: .stagesOrAll)
  var refresh: [String] = []

  @Option(
    help: ArgumentHelp(
      "How old an archived answer may be to be used again: 12h, 30d.", valueName: "age"))
  var maxAge = "30d"

  @Option(
    help: ArgumentHelp("Ask on a terminal before more CNY than this are spent.", valueName: "CNY"))
  var confirmAbove = 100.0

  @Flag(name: .shortAndLong, help: "Ask nothing, and show no plan.")
  var yes = false

  @OptionGroup var list: ListOptions
  @OptionGroup var place: PlaceOptions
  @OptionGroup var settings: SettingOptions
  @OptionGroup var buying: BuyingOptions
  @OptionGroup var merging: MergingOptions
  @OptionGroup var talk: TalkOptions

  func validate() throws {
    if RunOrder.seconds(ofAge: maxAge) == nil {
      throw ValidationError("--max-age \(maxAge): write 12h or 30d")
    }
    if !RunOrder.isReasonable(maxCost: confirmAbove) {
      throw ValidationError(
        "--confirm-above \(confirmAbove): an amount in CNY from 0 on is expected")
    }
  }

  func run() async throws {
    let file = try PipelineFile(
      at: URL(filePath: pipeline), overrides: settings.overrides + list.overrides)
    let plan = try Plan(file)
    try plan.check(stages: refresh + (buying.from.map { [$0] } ?? []))
    try checkList(by: plan)
    if !sandbox, plan.mayBuy(redoing: buying.from) {
      try plan.checkAccounts(in: try settings.environment())
    }
    if let from = buying.from { return try await runAgain(plan, text: file.text, from: from) }

    let order = order
    let held = try HeldInput(input, folderName: RunClock.system.newID())
    guard try await isWanted(plan, order, list: held) else {
      Console.error(Words.nothingBought[talk.language])
      throw ExitCode(ExitStatus.interrupted.rawValue)
    }
    let text = file.text
    let running = Running(place: place, settings: settings, buying: buying, talk: talk)
    let status = try await running.start(order: order) { workspace, now in
      try RunBook(
        starting: workspace.nextRun(at: now), in: workspace.url, order: order, input: held,
        text: text, plan: plan, at: now)
    }
    throw ExitCode(status.rawValue)
  }

  /// Looks at the list before anything else is asked for; one that comes through a pipe comes only once.
  ///
  /// - Throws: `InputFault`.
  private func checkList(by plan: Plan) throws {
    guard RunOrder.path(ofInput: input) != InputReader.standardInput else { return }
    _ = try InputReader(input, by: plan.input)
  }

  /// Whether a person who can be asked has nothing against it; what the sandbox would cost is no cost.
  private func isWanted(
    _ plan: Plan, _ order: RunOrder, list: HeldInput
  ) async throws -> Bool {
    guard !yes, !sandbox, Confirmation.isPossible else { return true }
    let planning = Planning(
      plan: plan, order: order, list: list, probes: 0, place: place, settings: settings,
      language: talk.language, logger: talk.log.logger(), isQuiet: talk.quiet)
    let forecast = try await planning.plan().forecast
    let confirmation = Confirmation(
      unasked: Money(yuan: confirmAbove), mostCost: order.mostCost, language: talk.language)
    return confirmation.isGiven(for: forecast, at: RunClock.system.now())
  }

  /// The newest run of the pipeline is gone through again from a stage, by the pipeline as it is now.
  private func runAgain(_ plan: Plan, text: String, from: String) async throws {
    let order = order
    let runs = WorkspaceFolder.runs(in: place.workspaceURL)
    let newest = runs.last { run in
      let folder = WorkspaceFolder.runURL(run, in: place.workspaceURL)
      return (try? RunRecord(run, at: folder).fact(.pipeline)) == plan.name
    }
    guard let newest else {
      throw WrongUse(
        "--from \(from): \(place.workspace) holds no run of \(plan.name) to go on from")
    }
    let former = try RunBook(newest, in: place.workspaceURL).order
    guard former.input == order.input else {
      throw WrongUse(
        "--from \(from): run \(newest) was begun with \(former.input); a run of another list "
          + "begins without --from, and buys only what is not owned")
    }
    let running = Running(place: place, settings: settings, buying: buying, talk: talk)
    let status = try await running.start(order: order) { workspace, _ in
      try RunBook(newest, in: workspace.url, overrides: order.overrides, replacement: text) {
        $0.maxAge = order.maxAge
        $0.output = order.output
        $0.usesSandbox = order.usesSandbox
        $0.maxCost = order.maxCost
        $0.asOf = order.asOf
        $0.refresh = order.refresh
        $0.keepsFormerDataset = order.keepsFormerDataset
      }
    }
    throw ExitCode(status.rawValue)
  }

  private var order: RunOrder {
    var order = RunOrder(
      pipeline: pipeline, input: RunOrder.path(ofInput: input),
      output: URL(filePath: output, directoryHint: .isDirectory).path)
    order.overrides = settings.texts + list.texts
    order.refresh = refresh
    order.maxAge = RunOrder.seconds(ofAge: maxAge) ?? 0
    order.maxCost = buying.maxCost
    order.asOf = merging.asOf
    order.keepsFormerDataset = buying.noPartial
    order.usesSandbox = sandbox
    return order
  }
}

extension Plan {
  /// - Throws: ``WrongUse`` for a stage that the pipeline does not have.
  func check(stages names: [String]) throws {
    for name in names where name != "all" && stage(name) == nil {
      let known = stages.map(\.name).joined(separator: ", ")
      throw WrongUse("there is no stage “\(name)” in \(self.name); it has \(known)")
    }
  }
}
