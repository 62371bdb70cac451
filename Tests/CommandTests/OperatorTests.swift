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

  /// What an engine does that sorts by itself: `part N LINES` are those whose key falls to a part.
  @Test(arguments: [1, 3])
  func `a merge in steps, over any number of parts, gives the same bytes`(parts: Int) async throws {
    try await withFullBuyer { buyer, _ in
      _ = try await buyer.run()

      let trace = try await buyer.shell(
        """
        step() { # MEETING FROM… -- OPERATOR…
          meeting=$1; shift
          while [ "$1" != -- ]; do from+=("$1"); shift; done; shift
          cat "${from[@]}" | grep "^$meeting/" > lines || true
          from=()
          for part in $(seq \(parts)); do
            awk -F '\\t' -v part=$part '{ n = length($1) + substr($1, length($1)); }
              n % \(parts) == part - 1' lines | LC_ALL=C sort \\
              | patentflow operator "$@" --pipeline \(buyer.pipeline)
          done
        }
        from=()
        patentflow archive export > bought
        patentflow operator normalize --pipeline \(buyer.pipeline) < bought > evidence
        step record evidence -- resolve > records
        grep -h -e '^sighting/' -e '^former/' evidence records | LC_ALL=C sort -u > known
        step publication evidence records -- resolve --known known > publications
        step patent evidence records publications -- merge --sorted --known known > patents
        step company evidence patents -- resolve --known known > companies
        step holder companies -- merge --sorted --known known > holders
        grep '^patent\t' patents | cut -f 2- | LC_ALL=C sort > patent-lines
        grep '^company\t' holders | cut -f 2- | LC_ALL=C sort > company-lines
        grep -h '^row/' evidence records publications patents holders | cut -f 2- | LC_ALL=C sort > rows
        patentflow operator merge --emit input-row --pipeline \(buyer.pipeline) < evidence \\
          | LC_ALL=C sort | cmp - rows
        gzip -dc out/patents.ndjson.gz | LC_ALL=C sort | cmp - patent-lines
        gzip -dc out/companies.ndjson.gz | LC_ALL=C sort | cmp - company-lines
        test -s rows && test -s patent-lines && test -s company-lines && test -s known
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
      ("merge", "holder/NAME:a\\t{}", "standard input:1: holder/… comes of operator resolve"),
      (
        "resolve", "patent/CN1\\t{}", "standard input:1: patent/… is none of the lines of this step"
      ),
      ("resolve", "record/b\\t{}\\nrecord/a\\t{}", "standard input:2: not sorted"),
      ("merge --sorted --known bad", "", "bad:1: patent/… is of a part"),
    ])
  func `a line that does not do is named`(
    name: String, line: String, words: String
  ) async throws {
    try await withBuyer { buyer, _ in
      let trace = try await buyer.shell(
        "printf 'patent/a\\t{}' > bad; printf '\(line)\\n' | patentflow operator \(name)")

      #expect(trace.end == .status(2))
      #expect(trace.errors.contains(words), "\(trace.errors)")
    }
  }
}
