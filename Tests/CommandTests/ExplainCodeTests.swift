import Foundation
import Pipeline
import Providers
import Testing

struct ExplainCodeTests {
  private struct Code: Decodable {
    struct Words: Decodable { let en, zh: String }

    let provider, code, text, scope: String
    let `class`: String
    let billed: Bool?
    let meaning, remedy, source: Words
  }

  private func explain(_ arguments: String...) async throws -> Program.Trace {
    try await Program(
      Program.patentflow, ["explain-code"] + arguments, environment: [:],
      in: FileManager.default.temporaryDirectory
    ).trace()
  }

  @Test func `a code is told with the vendor's text, what it means, and what to do`() async throws {
    let trace = try await explain("qcc", "109")

    #expect(trace.end == .status(0), "\(trace.errors)")
    for words in ["请求超过每日系统限制", "exit status 3", "Resume the run after midnight", "专利查询 V1.0"] {
      #expect(trace.outputText.contains(words), "\(trace.outputText)")
    }
    #expect(trace.outputText.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test func `it speaks Chinese to who reads Chinese`() async throws {
    let trace = try await explain("zhihuiya", "67200005", "--lang", "zh")

    #expect(trace.outputText.contains("为智慧芽账号充值"), "\(trace.outputText)")
  }

  @Test func `a code of two words need not be quoted`() async throws {
    #expect(try await explain("ZHIHUIYA", "http", "403").outputText.contains("Forbidden"))
  }

  @Test(arguments: providerKinds.map(\.id))
  func `without a code all of the provider's are listed`(provider: String) async throws {
    let trace = try await explain(provider)
    let known = try #require(providerKinds.first { $0.id == provider }).provider.codes.sorted

    let shown = trace.outputText.split(separator: "\n").filter { !$0.hasPrefix(" ") }
    #expect(shown.count == known.count)
    for (line, code) in zip(shown, known) {
      #expect(line.hasPrefix("\(code.code) ") && line.contains(code.meaning.rawValue))
    }
  }

  @Test func `for machines it is JSON in both languages`() async throws {
    let one = try JSONDecoder().decode(
      [Code].self, from: await explain("sipop", "1004", "--json").output)
    let all = try JSONDecoder().decode([Code].self, from: await explain("qcc", "--json").output)

    let code = try #require(one.first)
    #expect(one.count == 1 && code.provider == "sipop" && code.billed == nil)
    #expect(code.remedy.en.contains("sign_order") && code.remedy.zh.contains("SIPOP_APP_SECRET"))
    #expect(all.count == QCC.codes.codes.count)
    #expect(all.first { $0.code == "105" }?.scope == "endpoint")
  }

  @Test(arguments: [
    (["qccc", "109"], "Did you mean “qcc”?"), (["tianyancha"], "Known: qcc, sipop, zhihuiya"),
    (["qcc", "987"], "patentflow explain-code qcc lists those that are known"),
  ])
  func `what is not known is told with what can be done`(
    arguments: [String], words: String
  ) async throws {
    let trace = try await Program(
      Program.patentflow, ["explain-code"] + arguments, environment: [:],
      in: FileManager.default.temporaryDirectory
    ).trace()

    #expect(trace.end == .status(2))
    #expect(trace.errors.contains(words), "\(trace.errors)")
  }
}

/// What the documents tell of codes, held against the tables of codes.
struct CodeDocumentTests {
  @Test func `troubleshooting tells of codes that there are, in the vendor's words`() throws {
    let text = try Project.text("docs/troubleshooting.md")
    let rows = text.split(separator: "\n").filter { line in
      ["| QCC ", "| Zhihuiya ", "| SIPOP "].contains { line.hasPrefix($0) }
    }
    #expect(rows.count > 15)
    for row in rows {
      let cells = row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard let kind = providerKinds.first(where: { cells[0].lowercased().hasPrefix($0.id) }),
        !cells[0].contains("any other")
      else { continue }
      let named = Self.codes(in: cells[0])
      let known = named.compactMap { kind.provider.codes[$0] }
      #expect(known.count == named.count, "\(row)")
      for words in cells[1].split(separator: ", ") {
        let pieces = words.split(separator: " ").map(String.init)
        #expect(
          known.contains { code in pieces.allSatisfy { code.text.contains($0) } }, "\(row)")
      }
    }
  }

  /// `QCC 102, 112`, `Zhihuiya 67200000 to 67200002`, `HTTP 403`.
  private static func codes(in cell: String) -> [String] {
    if let range = cell.firstMatch(of: /(\d+) to (\d+)/), let first = Int(range.1),
      let last = Int(range.2)
    {
      return (first...last).map(String.init)
    }
    return cell.matches(of: /(HTTP )?(\d+)/).map {
      ($0.output.1 == nil ? "" : "http ") + String($0.output.2)
    }
  }
}
