import Foundation
import Testing

struct CompletionTests {
  /// What bash offers for the last word of a command line, as it asks for it.
  private func offers(for words: String, by buyer: Buyer) async throws -> [String] {
    let trace = try await buyer.shell(
      """
      source <(patentflow --generate-completion-script bash)
      COMP_WORDS=(\(words))
      COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
      COMP_LINE="${COMP_WORDS[*]}"
      COMP_POINT=${#COMP_LINE}
      set +eu
      _patentflow patentflow "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}" 2>/dev/null
      printf '%s\\n' "${COMPREPLY[@]}"
      """)
    return trace.outputText.split(whereSeparator: \.isNewline).map(String.init).sorted()
  }

  @Test(arguments: [
    ("patentflow che", ["check"]),
    (
      "patentflow run pipelines/company-p",
      [
        "pipelines/company-patents.yaml", "pipelines/company-profile.yaml",
      ]
    ),
    (
      "patentflow run pipelines/company-patents.yaml --input samples/pub",
      [
        "samples/publications.csv"
      ]
    ),
    ("patentflow run pipelines/company-patents.yaml --output sam", ["samples"]),
    ("patentflow run pipelines/company-patents.yaml --progress pl", ["plain"]),
    ("patentflow run pipelines/company-patents.yaml --refresh de", ["details"]),
    ("patentflow run pipelines/company-patents.yaml --refresh a", ["all"]),
    (
      "patentflow run pipelines/company-patents.yaml --from ''",
      [
        "details", "ndjson", "patents", "report", "search", "sqlite",
      ]
    ),
    ("patentflow run nothing.yaml --from ''", []),
  ])
  func `bash completes what is typed`(words: String, expected: [String]) async throws {
    try await withBuyer { buyer, _ in
      _ = try await buyer.patentflow(["init"])

      #expect(try await offers(for: words, by: buyer) == expected)
    }
  }

  @Test func `runs and their stages complete by the workspace`() async throws {
    try await withBuyer { buyer, _ in
      try buyer.write(list: [Company.smallest])
      _ = try await buyer.run()
      let run = try await buyer.newestRun()

      #expect(try await offers(for: "patentflow status ''", by: buyer) == [run])
      #expect(try await offers(for: "patentflow resume --from se", by: buyer) == ["search"])
    }
  }

  @Test(arguments: [("zsh", "#compdef patentflow"), ("fish", "complete -c 'patentflow'")])
  func `other shells have a script of their own`(shell: String, mark: String) async throws {
    try await withBuyer { buyer, _ in
      let trace = try await buyer.patentflow(["--generate-completion-script", shell])

      #expect(trace.end == .status(0), "\(trace.errors)")
      #expect(trace.outputText.contains(mark))
    }
  }
}
