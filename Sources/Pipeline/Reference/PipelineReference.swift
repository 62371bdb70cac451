import Providers

/// The reference of pipeline files, for people, from the lists that the checks read.
package enum PipelineReference {
  /// The page in Markdown, with a line end.
  package static var text: String {
    ([opening, declaration] + providerKinds.map(section) + [stages]
      + [operatorsOpening] + operators.map(section)).joined(separator: "\n\n") + "\n"
  }

  private static let opening = """
    # Pipeline files

    All that a pipeline file may say. The page and [the JSON Schema](pipeline.schema.json) come from
    the lists by which the program checks a file: `patentflow schema --markdown` prints the one,
    `patentflow schema` the other. The files in [pipelines/](../pipelines) explain each line, and
    [providers.md](providers.md) says what about each provider is documented and what is guessed.

    A misspelt key is an error with its line and the nearest right spelling. `--set
    providers.qcc.rate=1/s` changes one value for one run.

    An editor with a YAML language server, such as VS Code with its YAML extension, completes keys and
    marks mistakes by the first line of a shipped file:

    ```yaml
    # yaml-language-server: $schema=../docs/pipeline.schema.json
    ```

    Durations are `250ms`, `30s`, `15min`, `2h` or `30d`, rates `N/s`, `N/min` or `N/h`.
    """

  private static var declaration: String {
    let common = ProviderSettings.settings(billing: [])
    return [
      "## The file", table(Declaration.settings.map(\.alone)),
      "## `input`", table(Declaration.Input.settings),
      "## `providers.NAME`", "What every provider has; below each, what it has alone.",
      table(common),
    ].joined(separator: "\n\n")
  }

  private static func section(of kind: ProviderKind) -> String {
    let prices = kind.prices.map { "`\($0.name)`, \($0.meaning)" }.joined(separator: "; ")
    return [
      "## `providers.\(kind.id)`", "Prices, in CNY: \(prices).", table(kind.provider.settings),
    ].joined(separator: "\n\n")
  }

  private static var stages: String {
    ["## `stages`", table(Declaration.Stage.settings)].joined(separator: "\n\n")
  }

  private static let operatorsOpening = """
    ## Operators

    Only those that extract cost money.
    """

  private static func section(of type: any Operator.Type) -> String {
    var parts = ["### `\(type.name)`", type.summary]
    if let type = type as? any ExtractOperator.Type { parts.append(terms(of: type)) }
    if !type.settings.isEmpty { parts += ["Options:", table(type.settings)] }
    return parts.joined(separator: "\n\n")
  }

  /// What an operator that buys reads, and what is paid for.
  private static func terms(of type: any ExtractOperator.Type) -> String {
    let asked = type.asksAbout
    let finders = operators.compactMap { $0 as? any ExtractOperator.Type }
      .filter { $0.finds.contains(asked) && $0.name != type.name }.map { "`\($0.name)`" }
    let list = asked.isOfLists ? ["a list of \(asked.rawValue) rows"] : []
    let prices = type.prices.map { "\($0.meaning) (`price: { \($0.name): … }`)" }
    return """
      - Asks about: each \(asked.rawValue)
      - Reads from: \((list + finders).joined(separator: ", or "))
      - Costs: \(prices.joined(separator: "; "))
      """
  }

  private static func table(_ settings: [Setting]) -> String {
    let rows = settings.flatMap { $0.rows(below: "") }
    return (["| key | values | meaning | default |", "|---|---|---|---|"] + rows)
      .joined(separator: "\n")
  }
}

extension Setting {
  /// The same without the keys below it, which have a section of their own.
  fileprivate var alone: Setting {
    guard !form.innerSettings.settings.isEmpty else { return self }
    return Setting(name, .group([]), meaning, standard: standard, isRequired: isRequired)
  }

  /// A line for the key, and one for each that a group has.
  fileprivate func rows(below path: String) -> [String] {
    let place = path + name
    let inner = form.innerSettings
    let must = isRequired ? "required" : standard.map { "`\($0)`" } ?? ""
    let own = "| `\(place)` | \(form.words) | \(meaning) | \(must) |"
    return [own] + inner.settings.flatMap { $0.rows(below: place + inner.separator) }
  }
}

extension SubjectName {
  /// Whether the rows of a list can be of it.
  fileprivate var isOfLists: Bool { [.company, .publication, .application].contains(self) }
}

extension Setting.Form {
  /// The keys below this one, and what stands between.
  fileprivate var innerSettings: (settings: [Setting], separator: String) {
    switch self {
    case .group(let settings): (settings, ".")
    case .named(_, .group(let settings)): (settings, ".*.")
    default: ([], "")
    }
  }

  /// What can be written, in a few words.
  fileprivate var words: String {
    switch self {
    case .text(let example): "text, such as `\(example)`"
    case .column: "text or number"
    case .whole(let range) where range.count == 1: "\(range.lowerBound)"
    case .whole(let range):
      range.upperBound < 1_000 ? "\(range.lowerBound) to \(range.upperBound)" : "number"
    case .amount: "amount"
    case .flag: "`true`, `false`"
    case .word(let words), .wordInAnyCase(let words): Self.list(words)
    case .duration: "duration"
    case .rate: "rate"
    case .date: "date, such as `2026-01-31`"
    case .list(let form): "list: \(form.words)"
    case .oneOrMany(let form): "one or a list: \(form.words)"
    case .group: "keys below"
    case .options: "keys of the operator"
    case .named(_, .group): "keys below, by name"
    case .named(let names, let form):
      names.map { "by \(Self.list($0)): \(form.words)" } ?? "by name: \(form.words)"
    }
  }

  private static func list(_ words: [String]) -> String {
    let shown = words.filter { $0 != "\t" }.map { "`\($0)`" }
    return shown.count > 9
      ? shown.prefix(4).joined(separator: ", ") + " …" : shown.joined(separator: ", ")
  }
}
