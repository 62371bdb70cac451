import ArgumentParser
import Foundation
import Pipeline

/// The command line: each subcommand is a file in `Commands`.
@main
struct Patentflow: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "patentflow",
    abstract:
      "Buys patent and company data from Chinese providers, once, and makes datasets of it.",
    discussion: """
      A first try, which costs nothing:

        patentflow init
        patentflow run pipelines/company-patents.yaml \\
          --input samples/companies.csv --sandbox

      With real accounts, set QCC_KEY, QCC_SECRET_KEY, ZHIHUIYA_CLIENT_ID and \
      ZHIHUIYA_CLIENT_SECRET in the environment or in a file for --env-file, then check, then run.

      Exit status:
        0    complete
        1    failed: the disk, the network, a fault of ours; resume goes on
        2    wrong use: arguments, pipeline file, list, missing credentials
        3    some is deferred by a quota or a budget; resume goes on later
        4    complete, but some items failed for good: see failures.csv
        5    a provider refuses the account; settle it, then resume
        130  interrupted by SIGINT, 143 by SIGTERM; resume goes on
      """,
    version: ProgramVersion.text,
    subcommands: [
      InitCommand.self, RunCommand.self, PlanCommand.self, ResumeCommand.self, StatusCommand.self,
      RunsCommand.self, QuotaCommand.self, CheckCommand.self, SchemaCommand.self, InputCommand.self,
      IdentifyCommand.self, ExplainCommand.self, ExplainCodeCommand.self, TablesCommand.self,
      OperatorCommand.self, ArchiveCommand.self, SandboxCommand.self, ManualCommand.self,
    ])

  static func main() async {
    CoreFile.forbid()
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      leave(with: error)
    }
  }

  /// What to write instead of a command that there is not; nil where the first word is one.
  private static var adviceOnCommand: String? {
    let known = configuration.subcommands.compactMap { $0.configuration.commandName }
    guard let word = CommandLine.arguments.dropFirst().first, !word.hasPrefix("-"), word != "help",
      !known.contains(word)
    else { return nil }
    return "there is no command “\(word)”. \(Spelling.hint(for: word, among: known))"
  }

  /// Says what is wrong, and ends with the exit status that the documents name.
  private static func leave(with error: any Error) -> Never {
    if let status = error as? ExitCode { Foundation.exit(status.rawValue) }
    guard exitCode(for: error) != .success else {
      print(fullMessage(for: error))
      Foundation.exit(ExitStatus.complete.rawValue)
    }
    if let advice = adviceOnCommand {
      Console.error("patentflow: \(advice) patentflow --help says what each does.")
      Foundation.exit(ExitStatus.wrongUse.rawValue)
    }
    let isOurs = exitCode(for: error) == .failure
    Console.error(isOurs ? "patentflow: \(error)" : fullMessage(for: error))
    Foundation.exit(isOurs ? ExitStatus(error).rawValue : ExitStatus.wrongUse.rawValue)
  }
}
