import Foundation
import Testing

/// Operators as filters in a shell.
struct OperatorTests {
  @Test func `the filters give the same bytes as the run, sorted between them or not`()
    async throws
  {
    try await withFullBuyer { buyer, _ in
      _ = try await buyer.run()

      let trace = try await buyer.shell(
        """
        patentflow archive export > bought.ndjson
        patentflow operator normalize --pipeline \(buyer.pipeline) < bought.ndjson > evidence
        LC_ALL=C sort evidence | patentflow operator merge --pipeline \(buyer.pipeline) > sorted
        tac evidence | patentflow operator merge --pipeline \(buyer.pipeline) > reversed
        patentflow operator merge --pipeline \(buyer.pipeline) --emit company < evidence > companies
        gzip -dc out/patents.ndjson.gz | cmp - sorted
        gzip -dc out/patents.ndjson.gz | cmp - reversed
        gzip -dc out/companies.ndjson.gz | cmp - companies
        test -s sorted
        """)

      #expect(trace.end == .status(0), "\(trace.errors)\(trace.outputText)")
    }
  }

  @Test func `parts may be normalized apart`() async throws {
    try await withBuyer(of: [Company.smallest, Company.unknown.name]) { buyer, _ in
      _ = try await buyer.run()

      let trace = try await buyer.shell(
        """
        patentflow archive export | while read -r line; do
          printf '%s\\n' "$line" | patentflow operator normalize
        done | patentflow operator merge > merged
        gzip -dc out/patents.ndjson.gz | cmp - merged
        test -s merged
        """)

      #expect(trace.end == .status(0), "\(trace.errors)\(trace.outputText)")
    }
  }

  @Test func `an export holds no credentials and no signature`() async throws {
    try await withBuyer { buyer, _ in
      _ = try await buyer.run()

      let exported = try await buyer.patentflow(["archive", "export"]).outputText
      let secrets = buyer.environment.filter { $0.key.contains("_") && !$0.key.hasSuffix("URL") }
      #expect(!secrets.isEmpty)
      #expect(secrets.values.allSatisfy { !exported.contains($0) })
      #expect(exported.contains("https://") && !exported.contains("?sign"))
      #expect(!exported.contains("Expires="))
    }
  }

  @Test(
    arguments: [
      ("normalize", "{}", "standard input:1: neither a reply"),
      ("normalize", "{", "standard input:1: not JSON"),
      ("merge", "CN202111250145 {}", "standard input:1: not a line of evidence"),
    ])
  func `a line that does not do is named`(
    name: String, line: String, words: String
  ) async throws {
    try await withBuyer { buyer, _ in
      let trace = try await buyer.shell("echo '\(line)' | patentflow operator \(name)")

      #expect(trace.end == .status(2))
      #expect(trace.errors.contains(words), "\(trace.errors)")
    }
  }
}
