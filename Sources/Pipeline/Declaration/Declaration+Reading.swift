package import Foundation
import Providers
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
  /// What is written of each provider alone, by its name.
  let traits: [String: Node]
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
          remedy: "The shipped ones lie in pipelines/; patentflow init lays them out.")
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
    traits = root.traits
    var faults = Self.unknownTraits(in: traits, file: file)
    do {
      declaration = try root.withoutOptions.withoutTraits.decodeStrictly(
        Declaration.self, file: file, known: Self.knownKeys)
    } catch let error as DeclarationFaults {
      faults += error.faults
      throw DeclarationFaults(faults)
    }
    guard faults.isEmpty else { throw DeclarationFaults(faults) }
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

  /// What the file says of one provider alone, as it is written.
  ///
  /// - Throws: ``DeclarationFaults``.
  func traits<P: Provider>(of provider: P.Type) throws -> P.Traits {
    try traits[P.id]?.decodeStrictly(
      P.Traits.self, file: file, known: P.settings.flatMap(\.names) + ProviderSettings.names)
      ?? P.Traits()
  }

  /// What is wrong with the settings that providers have alone, but for their values.
  private static func unknownTraits(
    in traits: [String: Node], file: String
  ) -> [DeclarationFault] {
    func faults<P: Provider>(of provider: P.Type) -> [DeclarationFault] {
      do {
        _ = try traits[P.id]?.decodeStrictly(
          P.Traits.self, file: file, known: P.settings.flatMap(\.names) + ProviderSettings.names)
        return []
      } catch let error as DeclarationFaults {
        return error.faults
      } catch {
        return [DeclarationFault(file, line: traits[P.id]?.mark?.line, "\(error)")]
      }
    }
    return providerKinds.flatMap { faults(of: $0.provider) }
  }

  /// Every key that a pipeline file may hold, for spelling hints.
  private static let knownKeys =
    (Declaration.settings.filter { $0.name != "providers" }
    + ProviderSettings.settings(billing: [])).flatMap(\.names) + ["providers"]
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

extension Node {
  /// Of each provider the keys that not every provider has, where there are some.
  fileprivate var traits: [String: Node] {
    let providers = self["providers"]?.mapping.map(Array.init) ?? []
    let own = providers.compactMap { name, settings -> (String, Node)? in
      guard let name = name.string, case .mapping(let mapping) = settings else { return nil }
      let traits = mapping.filter { key, _ in !key.isCommonSetting }
      return traits.isEmpty ? nil : (name, .mapping(Mapping(traits)))
    }
    return Dictionary(own) { first, _ in first }
  }

  /// The same with those keys of providers alone that all have.
  fileprivate var withoutTraits: Node {
    guard var mapping, case .mapping(var providers)? = mapping[Node("providers")] else {
      return self
    }
    for (name, settings) in Array(providers) {
      guard case .mapping(let written) = settings else { continue }
      providers[name] = .mapping(Mapping(written.filter { key, _ in key.isCommonSetting }))
    }
    mapping[Node("providers")] = .mapping(providers)
    return .mapping(mapping)
  }

  private var isCommonSetting: Bool { string.map(ProviderSettings.names.contains) ?? false }
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
