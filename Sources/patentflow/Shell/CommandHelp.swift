import ArgumentParser
import Foundation

/// What ArgumentParser knows of a command, as `--experimental-dump-help` tells it.
struct CommandHelp: Decodable {
  struct Argument: Decodable {
    struct Name: Decodable {
      enum Kind: String, Decodable {
        case long, short, longWithSingleDash
      }

      let kind: Kind
      let name: String
    }

    enum Kind: String, Decodable {
      case positional, option, flag
    }

    let kind: Kind
    let shouldDisplay: Bool
    let isOptional: Bool
    let isRepeating: Bool
    let names: [Name]?
    let valueName: String?
    let defaultValue: String?
    let abstract: String?
  }

  let commandName: String
  let abstract: String?
  let discussion: String?
  let shouldDisplay: Bool?
  let subcommands: [CommandHelp]?
  let arguments: [Argument]?

  /// Of the whole program.
  ///
  /// - Throws: What the decoder says when another ArgumentParser tells it otherwise.
  static func program() throws -> CommandHelp {
    struct Tool: Decodable {
      let command: CommandHelp
    }
    return try JSONDecoder().decode(Tool.self, from: Data(Patentflow._dumpHelp().utf8)).command
  }

  /// What a person may call, with the words before it: `archive check`.
  var leaves: [(path: String, command: CommandHelp)] {
    (subcommands ?? []).filter { $0.shouldDisplay != false && $0.commandName != "help" }
      .flatMap { command in
        let inner = command.leaves.map { ("\(command.commandName) \($0.path)", $0.command) }
        return inner.isEmpty ? [(command.commandName, command)] : inner
      }
  }
}
