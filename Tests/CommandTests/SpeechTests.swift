import Foundation
import Testing

/// In which language people are spoken to, and that nothing else depends on it.
struct SpeechTests {
  /// English words that stand in Chinese sentences: names of files, stages, providers, settings, units.
  private static let names = Set(
    """
    CNY backoff companies company csv datapackage dataset details failures first gz html input item json \
    list ms ndjson out patentflow patents plan price probe providers qcc rate report resume run search \
    set sipop sqlite utf zhihuiya \
    date implausible mismatch priority term
    """.split(separator: " ").map(String.init))

  private static func chinese(_ buyer: Buyer) -> Buyer {
    var buyer = buyer
    buyer.environment["LANG"] = "zh_CN.UTF-8"
    return buyer
  }

  /// The words of a text that are neither Chinese nor names.
  private static func strangers(in text: String) -> [String] {
    let text = text.replacing(/\/\S+/, with: "")
    return text.matches(of: /[A-Za-z]{2,}/).map { String($0.output) }.filter { !names.contains($0) }
  }

  @Test func `who reads Chinese gets plan, receipt, status and quota in Chinese`() async throws {
    try await withBuyer { buyer, _ in
      let buyer = Self.chinese(buyer)
      let plan = try await buyer.patentflow(buyer.planArguments)
      let run = try await buyer.run()
      let status = try await buyer.patentflow(["status"])
      let quota = try await buyer.patentflow(["quota"])
      let runs = try await buyer.patentflow(["runs"])
      let check = try await buyer.patentflow(["check", buyer.pipeline, "--input", "list.csv"])

      #expect(run.end == .status(0), "\(run.errors)")
      let told = [
        plan.outputText, plan.errors, run.errors, status.outputText, quota.outputText,
        runs.outputText, check.outputText,
      ]
      for text in told {
        #expect(!text.isEmpty)
        let strangers = Self.strangers(in: text)
        #expect(strangers.isEmpty, "\(text)")
      }
      #expect(run.errors.contains("完成") && status.outputText.contains("阶段"))
    }
  }

  @Test func `the dataset is the same in every language`() async throws {
    try await withBuyer { buyer, _ in
      let trace = try await Self.chinese(buyer).run()

      #expect(trace.end == .status(0), "\(trace.errors)")
      #expect(try await buyer.out.fingerprint == UndisturbedRun.dataset)
    }
  }

  @Test func `what to do about failures is told in the language, and reasons stay words`()
    async throws
  {
    try await withBuyer { buyer, _ in
      try buyer.write(list: [Company.smallest, "暂无", "腾"])

      let trace = try await Self.chinese(buyer).run("--progress", "plain")

      #expect(trace.end == .status(4), "\(trace.errors)")
      #expect(trace.errors.contains("list.csv:3:1: “暂无”是被遮蔽或未填写的值。"), "\(trace.errors)")
      let failures = try buyer.out.failures
      #expect(failures.map { $0[5] } == ["masked_value", "name_too_short"])
      #expect(failures.allSatisfy { Self.strangers(in: $0[6]).isEmpty && !$0[6].isEmpty })
      let page = try String(contentsOf: buyer.out.file("report.html"), encoding: .utf8)
      #expect(page.contains("id=\"zh\" checked"))
      #expect(page.contains("请写企业全称") && page.contains("Write the full name"))
    }
  }

  @Test func `an option wins over the surroundings`() async throws {
    try await withBuyer { buyer, _ in
      let english = try await Self.chinese(buyer).patentflow(
        buyer.planArguments + ["--lang", "en"])
      let chinese = try await buyer.patentflow(buyer.planArguments + ["--lang", "zh"])

      #expect(english.outputText.contains("Plan of company-patents"))
      #expect(chinese.outputText.contains("company-patents 的计划"))
      #expect(chinese.errors.contains("--lang zh"), "what to type next keeps the language")
    }
  }

  @Test func `what machines read is the same in every language`() async throws {
    try await withBuyer { buyer, _ in
      let english = try await buyer.patentflow(buyer.planArguments + ["--json", "--lang", "en"])
      let chinese = try await buyer.patentflow(buyer.planArguments + ["--json", "--lang", "zh"])
      let clock = #/"ends_at" : "[^"]*"/#

      #expect(
        english.outputText.replacing(clock, with: "")
          == chinese.outputText.replacing(clock, with: ""))
    }
  }

  @Test func `errors are English everywhere, to be searched for`() async throws {
    try await withBuyer { buyer, _ in
      let trace = try await Self.chinese(buyer).patentflow([
        "run", buyer.pipeline, "--input", "no.csv",
      ])

      #expect(trace.errors.contains("there is no such file"))
    }
  }

  @Test func `a language that is not spoken is refused with those that are`() async throws {
    try await withBuyer { buyer, _ in
      let trace = try await buyer.patentflow(["status", "--lang", "fr"])

      #expect(trace.end == .status(2))
      #expect(trace.errors.contains("en") && trace.errors.contains("zh"))
    }
  }
}
