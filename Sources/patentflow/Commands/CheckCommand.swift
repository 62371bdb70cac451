import ArgumentParser
import Extract
import Foundation
import PatentModel
import Pipeline

/// `patentflow check`.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Reads a pipeline, the list's header and the credentials, and names each fault.")

  @Argument(help: "The pipeline file.", completion: .pipelineFile)
  var pipeline: String

  @Option(help: "The list, to look at its header.", completion: .file())
  var input: String?

  @Flag(help: "The stand-in is meant: no credentials are needed.")
  var sandbox = false

  @OptionGroup var list: ListOptions
  @OptionGroup var settings: SettingOptions
  @OptionGroup var speech: LanguageOptions

  func run() throws {
    let file = try PipelineFile(
      at: URL(filePath: pipeline), overrides: settings.overrides + list.overrides)
    let plan = try Plan(file)
    var faults: [any Error] = []
    var finding: InputFinding?
    if let input {
      do { finding = try InputReader(input, by: plan.input).finding } catch { faults.append(error) }
    }
    if !sandbox {
      let environment = try settings.environment()
      for provider in plan.providers.values.sorted(by: { $0.kind.id < $1.kind.id }) {
        do { try provider.checkAccount(in: environment) } catch { faults.append(error) }
      }
    }
    for fault in faults { Console.error("patentflow: \(fault)") }
    guard faults.isEmpty else { throw ExitCode(ExitStatus.wrongUse.rawValue) }
    let language = speech.language
    Console.result("\(pipeline): \(Words.nothingWrong(with: plan.stages.count)[language])")
    if let input, let finding { Console.result("\(input): \(finding.words[language])") }
  }
}
