import ArgumentParser
import Foundation
import Logging
import PatentModel
import Pipeline

/// Where things lie, and how much is said.
struct PlaceOptions: ParsableArguments {
  static let standardWorkspace = ".patentflow"

  @Option(help: "The folder that remembers what was bought.", completion: .directory)
  var workspace = standardWorkspace

  var workspaceURL: URL { URL(filePath: workspace, directoryHint: .isDirectory) }
}

/// In which language people are spoken to.
struct LanguageOptions: ParsableArguments {
  @Option(
    name: .customLong("lang"),
    help: ArgumentHelp(
      "The language of what people read: en or zh; else that of LC_ALL, LC_MESSAGES or LANG.",
      valueName: "language"))
  var choice: Language?

  var language: Language { choice ?? Language(of: ProcessInfo.processInfo.environment) }
}

extension Language: ExpressibleByArgument {}

/// How progress is shown, and how much is said.
struct TalkOptions: ParsableArguments {
  @Option(help: "How progress is shown: auto, bar, plain, json or none.")
  var progress = ProgressStyle.auto

  @OptionGroup var speech: LanguageOptions
  @OptionGroup var log: LogOptions

  var language: Language { speech.language }

  var quiet: Bool { log.quiet }

  var manner: ProgressManner {
    quiet ? .none : progress.manner(isTerminal: Console.errorIsTerminal)
  }
}

/// How much is said, and in which form.
struct LogOptions: ParsableArguments {
  @Option(help: "trace, debug, info, notice, warning or error.")
  var logLevel: LogLevel = .notice

  @Option(help: "text or json.")
  var logFormat: LogFormat = .text

  @Flag(name: .shortAndLong, help: "Say nothing but errors.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Say what is done: the same as --log-level debug.")
  var verbose = false

  /// A logger whose lines go to `write`.
  func logger(_ write: @escaping @Sendable (String) -> Void = Console.error) -> Logger {
    let level = quiet ? .error : verbose ? min(.debug, logLevel.level) : logLevel.level
    let format = logFormat
    return Logger(label: "patentflow") { _ in
      LogLines(logLevel: level, format: format, write: write)
    }
  }
}

/// What is set beside the pipeline file: values of it, and the environment.
struct SettingOptions: ParsableArguments {
  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "Set one value of the pipeline, as often as needed: --set providers.zhihuiya.rate=20/s",
      valueName: "key=value"))
  var texts: [String] = []

  @OptionGroup var surroundings: EnvironmentOptions

  var envFile: String? { surroundings.envFile }

  var overrides: [Override] { texts.compactMap(Override.init) }

  func validate() throws {
    if let wrong = texts.first(where: { Override($0) == nil }) {
      throw ValidationError("--set \(wrong): write KEY=VALUE, such as providers.qcc.rate=1/s")
    }
  }

  func environment() throws -> [String: String] { try surroundings.environment() }
}

/// What the environment holds.
struct EnvironmentOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Read NAME=value lines, such as credentials, from a file.", valueName: "file"),
    completion: .file())
  var envFile: String?

  /// The environment of this process, with the lines of `--env-file` on top.
  ///
  /// - Throws: ``WrongUse`` with the line that is no `NAME=value`.
  func environment() throws -> [String: String] {
    let own = ProcessInfo.processInfo.environment
    guard let envFile else { return own }
    return own.merging(try EnvironmentFile.read(envFile)) { _, read in read }
  }
}

/// What decides how much is bought.
struct BuyingOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Stop before the run's cost passes so many CNY.", valueName: "CNY"))
  var maxCost: Double?

  @Flag(help: "When something is missing, keep the former dataset rather than write a partial one.")
  var noPartial = false

  @Option(
    help: ArgumentHelp(
      "Do this stage and all after it again, from what is archived.", valueName: "stage"),
    completion: .stages)
  var from: String?

  @Flag(help: "Order credit reports again that may have been ordered when a run was cut off.")
  var reorder = false

  func validate() throws {
    if let maxCost, !RunOrder.isReasonable(maxCost: maxCost) {
      throw ValidationError("--max-cost \(maxCost): an amount in CNY from 0 on is expected")
    }
  }
}

/// What a merge is told for one run.
struct MergingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The day on which a patent's term is judged to be over: 2026-01-31; else none is.",
      valueName: "date"))
  var asOf: String?

  func validate() throws {
    if let asOf, RunOrder.day(asOf) == nil {
      throw ValidationError("--as-of \(asOf): write a day as 2026-01-31")
    }
  }
}

/// How much is logged.
enum LogLevel: String, CaseIterable, ExpressibleByArgument {
  case trace, debug, info, notice, warning, error

  var level: Logger.Level { Logger.Level(rawValue: rawValue) ?? .notice }
}

extension LogFormat: ExpressibleByArgument {}
