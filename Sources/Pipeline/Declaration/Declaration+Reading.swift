package import Foundation
import Yams

/// A pipeline file, read: what it declares, and the options of its stages as they were written.
package struct PipelineFile {
  /// As faults name it.
  package let file: String
  /// The text itself, without what the command line sets.
  package let text: String
  package let declaration: Declaration
  /// By the number of the stage.
  let options: [Node?]
  /// Of each stage, from 1.
  let lines: [Int?]
  private let root: Node

  /// Reads a file, in which `overrides` replace what it says.
  ///
  /// - Throws: ``DeclarationFaults``, also when there is no such file in UTF-8.
  package init(at url: URL, overrides: [Override] = []) throws {
    guard let text = try? String(contentsOf: url, encoding: .utf8) else {
      throw DeclarationFaults([
        DeclarationFault(
          url.path, line: nil, "there is no such pipeline file",
          remedy: "The shipped ones lie in pipelines/.")
      ])
    }
    try self.init(text, file: url.path, overrides: overrides)
  }

  /// - Throws: ``DeclarationFaults``.
  package init(_ text: String, file: String, overrides: [Override] = []) throws {
    self.file = file
    self.text = text
    let composed: Node?
    do {
      composed = try Yams.compose(yaml: text)
    } catch let error as YamlError {
      throw DeclarationFaults([DeclarationFault(error, file: file)])
    }
    guard let written = composed, case .mapping = written else {
      throw DeclarationFaults([
        DeclarationFault(
          file, line: 1, "this is no pipeline", remedy: "It needs name, input, stages.")
      ])
    }
    root = try overrides.reduce(written) { try $1.apply(to: $0) }
    let stages = root["stages"]?.sequence.map(Array.init) ?? []
    options = stages.map { $0["options"] }
    lines = stages.map { $0.mark?.line }
    declaration = try root.withoutOptions.decodeStrictly(
      Declaration.self, file: file, known: Self.knownKeys)
    guard declaration.version == 1 else {
      throw DeclarationFaults([
        DeclarationFault(
          file, line: line(of: "version"), "version \(declaration.version) is not known",
          remedy: "Write version: 1.")
      ])
    }
  }

  /// The line of a key, by its dotted path.
  func line(of path: String) -> Int? {
    root.writtenKeys().first { $0.path == path }?.line
  }

  /// Every key that a pipeline file may hold, for spelling hints.
  private static let knownKeys = [
    "version", "name", "input", "providers", "stages", "kind", "column", "encoding", "extract",
    "transform", "load", "from", "options", "max_age", "rate", "concurrency", "price", "budget",
    "timeout", "max_attempts", "max_network_attempts", "backoff_first", "backoff_max",
    "slow_down_pause", "calls", "items", "cost", "run", "day", "month",
  ]
}

extension Node {
  /// The same without the options of stages, which are read once their operator is known.
  fileprivate var withoutOptions: Node {
    guard var mapping, case .sequence(var stages)? = mapping[Node("stages")] else { return self }
    for index in stages.indices {
      guard case .mapping(var stage) = stages[index] else { continue }
      stage[Node("options")] = nil
      stages[index] = .mapping(stage)
    }
    mapping[Node("stages")] = .sequence(stages)
    return .mapping(mapping)
  }
}

extension DeclarationFault {
  fileprivate init(_ error: YamlError, file: String) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      self.init(
        file, line: mark.line, "not YAML: \(problem)", remedy: "Look at column \(mark.column).")
    case .duplicatedKeysInMapping(let duplicates, let context):
      let names = duplicates.map { "\($0)" }.sorted().joined(separator: ", ")
      self.init(file, line: context.mark.line, "written twice: \(names)", remedy: "Keep one.")
    default:
      self.init(file, line: nil, "not YAML: \(error)")
    }
  }
}
