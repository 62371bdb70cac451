import ArgumentParser
import Extract
import Foundation
import PatentModel
import Pipeline
import Workspace

/// `patentflow plan`.
struct PlanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract:
      "Says what run would call, buy, reuse and cost, and when it would end. Costs nothing.",
    discussion: """
      Sends nothing, needs no credentials and changes nothing, also while a run is under way. Exact \
      where the archive knows how much there is; else a range, with what it rests on. --probe makes it \
      sharper, and costs what it says.
      """)

  @Argument(
    help: "The pipeline file, such as pipelines/company-patents.yaml.", completion: .pipelineFile)
  var pipeline: String

  @Option(
    help: ArgumentHelp(
      "The list: CSV with a header, also as .gz; - for standard input.", valueName: "file"),
    completion: .file())
  var input: String

  @Flag(help: "Print JSON.")
  var json = false

  @Option(
    help: ArgumentHelp(
      "Buy the first page of so many companies that are not known, for the run to reuse.",
      valueName: "N"))
  var probe = 0

  @Flag(help: "Plan for the stand-in on this machine instead of the providers.")
  var sandbox = false

  @Option(
    help: ArgumentHelp(
      "Plan to buy the answers of a stage again, or of all.", valueName: "stage|all"),
    completion: .stagesOrAll)
  var refresh: [String] = []

  @Option(
    help: ArgumentHelp(
      "How old an archived answer may be to be used again: 12h, 30d.", valueName: "age"))
  var maxAge = "30d"

  @Option(
    help: ArgumentHelp("The most that the run may cost, as run takes it.", valueName: "CNY"))
  var maxCost: Double?

  @OptionGroup var list: ListOptions
  @OptionGroup var place: PlaceOptions
  @OptionGroup var settings: SettingOptions
  @OptionGroup var speech: LanguageOptions
  @OptionGroup var log: LogOptions

  func validate() throws {
    if RunOrder.seconds(ofAge: maxAge) == nil {
      throw ValidationError("--max-age \(maxAge): write 12h or 30d")
    }
    if let maxCost, !RunOrder.isReasonable(maxCost: maxCost) {
      throw ValidationError("--max-cost \(maxCost): an amount in CNY from 0 on is expected")
    }
    if probe < 0 { throw ValidationError("--probe \(probe): a number of companies is expected") }
    if probe > 0, !refresh.isEmpty {
      throw ValidationError("--probe with --refresh: the run would buy the same pages once more")
    }
  }

  func run() async throws {
    let plan = try Plan(
      PipelineFile(
        at: URL(filePath: pipeline), overrides: settings.overrides + list.overrides))
    try plan.check(stages: refresh)
    if probe > 0, let stage = plan.stageForgetting(probesOf: order) {
      throw WrongUse(
        "--probe: answers of “\(stage)” may be less than a day old, so that the run could buy the same "
          + "pages once more; let them be 1d old, or plan without a probe")
    }
    let planning = Planning(
      plan: plan, order: order, list: try HeldInput(input, folderName: RunClock.system.newID()),
      probes: probe, place: place, settings: settings,
      language: speech.language, logger: log.logger(), isQuiet: log.quiet)
    let result = await withInterruption(told: nil) { try await planning.plan() }
    switch result {
    case .ended(let planned):
      try show(planned)
      if planned.isRefused { throw ExitCode(ExitStatus.accountRefused.rawValue) }
    case .failed(let error): throw error
    case .interrupted(let status): throw ExitCode(status.rawValue)
    }
  }

  private func show(_ planned: Planning.Result) throws {
    let forecast = planned.forecast
    guard !json else { return Console.result(try forecast.json()) }
    let language = speech.language
    if !log.quiet { planned.input.lines(of: input, in: language).forEach(Console.error) }
    let table = ForecastTable(forecast, at: RunClock.system.now(), in: language)
    for line in table.lines { Console.result(line) }
    guard !log.quiet else { return }
    guard forecast.input.accepted > 0 else {
      let look = ["patentflow", "input", input, "--pipeline", pipeline] + list.words
      return Console.error(Words.nothingToAsk[language] + look.asCommand)
    }
    if let advice = planned.advice {
      let probe = "\(command("plan")) --probe \(Planning.Advice.probes)"
      Console.error(Words.sharper(by: advice.calls, for: advice.cost)[language])
      Console.error("  \(probe)")
    }
    Console.error(Words.next[language] + command("run"))
  }

  private var order: RunOrder {
    var order = RunOrder(pipeline: pipeline, input: RunOrder.path(ofInput: input), output: "out")
    order.overrides = settings.texts + list.texts
    order.refresh = refresh
    order.maxAge = RunOrder.seconds(ofAge: maxAge) ?? 0
    order.maxCost = maxCost
    order.usesSandbox = sandbox
    return order
  }

  /// Another command for the same list, with what was set for this one.
  private func command(_ name: String) -> String {
    var words = ["patentflow", name, pipeline, "--input", input]
    if place.workspace != ".patentflow" { words += ["--workspace", place.workspace] }
    words += list.words
    words += settings.texts.flatMap { ["--set", $0] }
    if let file = settings.envFile { words += ["--env-file", file] }
    words += refresh.flatMap { ["--refresh", $0] }
    if maxAge != "30d" { words += ["--max-age", maxAge] }
    if let maxCost { words += ["--max-cost", "\(maxCost)"] }
    if sandbox { words.append("--sandbox") }
    if let language = speech.choice { words += ["--lang", language.rawValue] }
    return words.asCommand
  }
}
