import ArgumentParser
import PatentModel
import Pipeline
import Providers

/// `patentflow explain-code`.
struct ExplainCodeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain-code",
    abstract: "Says what a provider's code means, in the vendor's words and ours, and what to do.",
    discussion: """
      The codes are those of messages and of the column code in failures.csv. Without a code all that \
      are known of the provider are listed. What a code means by your contract can be set in the \
      pipeline file, with code_overrides.

        patentflow explain-code qcc 109
        patentflow explain-code zhihuiya
      """)

  @Argument(help: "qcc, zhihuiya or sipop.")
  var provider: String

  @Argument(help: "The code, such as 109 or 67200005; all when it is left out.")
  var code: [String] = []

  @Flag(help: "Print a JSON array of codes, with both languages.")
  var json = false

  @OptionGroup var speech: LanguageOptions

  func run() throws {
    let kind = try kind
    let known = kind.provider.codes.sorted
    let wanted = code.joined(separator: " ")
    let chosen = wanted.isEmpty ? known : known.filter { $0.code == wanted }
    guard !chosen.isEmpty else { throw unknown(wanted, of: kind.id) }
    let sheet = CodeSheet(of: kind.id, chosen, in: speech.language)
    guard !json else { return Console.result(sheet.json) }
    for line in wanted.isEmpty ? sheet.list : sheet.pages { Console.result(line) }
  }

  private var kind: ProviderKind {
    get throws {
      if let kind = providerKinds.first(where: { $0.id == provider.lowercased() }) { return kind }
      let known = providerKinds.map(\.id)
      let hint = Spelling.hint(for: provider, among: known)
      throw WrongUse("there is no provider “\(provider)”. \(hint)")
    }
  }

  private func unknown(_ code: String, of provider: String) -> WrongUse {
    WrongUse(
      "no document of \(provider) that we know has a code “\(code)”. "
        + "patentflow explain-code \(provider) lists those that are known; what the provider tells you "
        + "of another can be set with providers.\(provider).code_overrides. Words such as budget are "
        + "ours: see docs/troubleshooting.md.")
  }
}
