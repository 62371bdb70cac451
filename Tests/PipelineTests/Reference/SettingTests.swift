import Providers
import Testing
import Yams

@testable import Pipeline

/// What people are told of keys is held to what is read: a file with every key that is told is read, and
/// leaves no field empty.
struct SettingTests {
  private let file: PipelineFile

  init() throws {
    file = try PipelineFile(Declaration.settings.example, file: "test.yaml")
  }

  @Test func `every key that is told is read, and every key that is read is told`() {
    #expect(emptyFields(of: file.declaration) == [])
  }

  @Test(arguments: providerKinds.map(\.id))
  func `the same holds for the keys of one provider`(id: String) throws {
    let kind = try #require(providerKinds.first { $0.id == id })
    func traits<P: Provider>(_ provider: P.Type) throws -> P.Traits {
      try file.traits(of: provider)
    }

    #expect(emptyFields(of: try traits(kind.provider)) == [])
  }

  @Test(arguments: operators.map { $0.name })
  func `the same holds for the options of an operator`(name: String) throws {
    let type = try #require(operators.first { $0.name == name })
    func options<O: Operator>(_ type: O.Type) throws -> O.Options {
      try #require(try Yams.compose(yaml: type.settings.example))
        .decodeStrictly(O.Options.self, file: "test.yaml")
    }

    #expect(emptyFields(of: try options(type)) == [])
  }

  @Test func `every operator has a section of its own in the reference`() {
    let page = PipelineReference.text
    for type in operators {
      #expect(page.contains("### `\(type.name)`\n\n\(type.summary)"))
      for setting in type.settings { #expect(page.contains("| `\(setting.name)` |")) }
    }
    #expect(!operators.isEmpty)
  }
}

/// The paths of fields that are nil, those of what lies in the fields among them.
private func emptyFields(of value: Any, at path: String = "") -> [String] {
  let mirror = Mirror(reflecting: value)
  if mirror.displayStyle == .optional, mirror.children.isEmpty { return [path] }
  return mirror.children.flatMap { emptyFields(of: $0.value, at: "\(path).\($0.label ?? "")") }
}

extension [Setting] {
  /// A mapping with every key, in YAML.
  fileprivate var example: String {
    "{ \(map { "\"\($0.name)\": \($0.form.example)" }.joined(separator: ", ")) }"
  }
}

extension Setting.Form {
  fileprivate var example: String {
    switch self {
    case .text(let example): "\"\(example)\""
    case .column: "1"
    case .whole(let range): "\(range.lowerBound)"
    case .amount: "0.5"
    case .flag: "true"
    case .word(let words), .wordInAnyCase(let words): "\"\(words.first ?? "")\""
    case .duration: "30s"
    case .rate: "2/s"
    case .date: "2026-01-31"
    case .list(let form), .oneOrMany(let form): "[\(form.example)]"
    case .group(let settings): settings.example
    case .options: "{}"
    case .named(let names, let form): "{ \"\(names?.first ?? "any")\": \(form.example) }"
    }
  }
}
