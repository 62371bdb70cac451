import Foundation
import Sandbox
import Testing

/// A company is paid for once, in whatever spellings it comes.
@Suite(.timeLimit(.minutes(10)))
struct CompanySpellingTests {
  /// One company in several spellings.
  struct Spellings: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let rows: [String]
  }

  static let spellings = [
    Spellings(
      testDescription: "brackets and blanks",
      rows: ["腾讯科技(深圳)有限公司", "腾讯科技（深圳）有限公司", " 腾讯科技 （深圳） 有限公司", "腾讯科技（深圳)有限公司\u{3000}"]),
    Spellings(
      testDescription: "a credit code",
      rows: ["91110108551385082Q", "91110108551385082q", "９１１１０１０８５５１３８５０８２Ｑ"]),
  ]

  static let letters = Spellings(
    testDescription: "Latin letters",
    rows: ["TCL科技集团股份有限公司", "tcl科技集团股份有限公司", "Tcl 科技集团股份有限公司", "ＴＣＬ科技集团股份有限公司"])

  /// What the stand-in sells here: one page of patents for a name, and nothing for the code.
  private static let corpus = Corpus.generated([
    Portfolio("腾讯科技（深圳）有限公司", publications: 3),
    Portfolio("TCL科技集团股份有限公司", publications: 2),
  ])

  private func oneQuestion(for spellings: Spellings) async throws {
    try await withBuyer(of: spellings.rows, from: .init(corpus: Self.corpus)) { buyer, standIn in
      let trace = try await buyer.run()

      #expect(trace.end == .status(0), "\(trace.errors)")
      let bill = await standIn.bill()
      #expect(bill.qcc.calls == 1 && bill.zhihuiya.calls <= 1)
      #expect(bill.qcc.repeats + bill.zhihuiya.repeats == 0)
      let count = spellings.rows.count
      #expect(
        try buyer.out.report.input
          == .init(rows: count, accepted: 1, rejected: 0, duplicates: count - 1))
      let dataset = try Dataset(buyer.out)
      #expect(try dataset.count("input_row") == count)
      #expect(
        try dataset.count("input_row WHERE state = 'duplicate' AND duplicate_of_line = 2")
          == count - 1)
      #expect(try dataset.count("(SELECT DISTINCT entity_id FROM input_row)") == 1)
    }
  }

  private func oneBuy(for spellings: Spellings) async throws {
    try await withBuyer(from: .init(corpus: Self.corpus)) { buyer, standIn in
      try buyer.write(list: [spellings.rows[0]])
      _ = try await buyer.run()
      let bill = await standIn.bill()
      for spelling in spellings.rows.dropFirst() {
        try buyer.write(list: [spelling])

        let trace = try await buyer.run()

        #expect(trace.end == .status(0), "\(trace.errors)")
        #expect(await standIn.bill() == bill, "\(spelling)")
      }
      #expect(bill.qcc.calls == 1)
    }
  }

  @Test(arguments: spellings)
  func `a company in other spellings is one question, and each row is accounted for`(
    spellings: Spellings
  ) async throws {
    try await oneQuestion(for: spellings)
  }

  @Test(arguments: spellings)
  func `a company that a later list spells otherwise is not bought again`(
    spellings: Spellings
  ) async throws {
    try await oneBuy(for: spellings)
  }

  @Test
  func `Latin letters in another case make the same question`() async throws {
    try await oneQuestion(for: Self.letters)
  }

  @Test
  func `Latin letters in another case are not bought again`() async throws {
    try await oneBuy(for: Self.letters)
  }
}
