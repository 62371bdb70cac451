import Providers
import TestSupport
import Testing

@testable import Workspace

struct SurveyBookTests {
  static let detail = Endpoint(provider: "zhihuiya", name: "detail")
  static let list = Endpoint(provider: "qcc", name: "list")

  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// With room for all, for some, and for none.
  @Test(arguments: [1_000, 7, 0])
  func `a book counts what a record of the same questions counts`(most: Int) async throws {
    let record = try RunRecord("r", at: folder.file("record"))
    let book = SurveyBook(overflow: try RunRecord("o", at: folder.file("overflow")), most: most)
    for book in [record, book] as [any QuestionBook] {
      #expect(
        try await book.claim(claim(0..<6, of: Self.detail)) == Array(repeating: true, count: 6))
      #expect(try await book.claim(claim(4..<7, of: Self.detail)) == [false, false, true])
      _ = try await book.claim(claim(10..<13, of: Self.list, task: "甲公司"))
      _ = try await book.claim(
        Claim(stage: "s", questions: [(question(20, of: Self.list), "乙公司", .missing)]))
      try await book.record([
        result(0, .owned), result(1, .failed(code: "c", message: "", reply: 2)),
        result(2, .missing), result(3, .failed(code: "c", message: "", reply: nil)),
        result(10, .owned), result(10, .cut("left")), result(11, .missing),
        result(11, .cut("left")),
      ])
    }
    let expected = [
      QuestionTally(endpoint: Self.list, owned: 1, missing: 1, barred: 2),
      QuestionTally(endpoint: Self.detail, owned: 2, missing: 1, barred: 4),
    ]
    #expect(try record.tallies(of: "s") == expected)
    #expect(try book.tallies(of: "s") == expected)
    #expect(try record.counts(of: "s").tasks == 9 && book.tasks(of: "s") == 9)
    let questions = (0..<7).map { question($0, of: Self.detail) }
    #expect(try book.missing(of: questions, in: "s") == [questions[2]])
  }

  @Test func `stages have books of their own, and begin anew`() async throws {
    let book = SurveyBook(overflow: try RunRecord("o", at: folder.file("overflow")), most: 3)
    _ = try await book.claim(claim(0..<5, of: Self.detail))
    #expect(book.tasks(of: "other") == 0)
    #expect(try book.tallies(of: "other") == [])

    try book.begin(["s", "other"])

    #expect(book.tasks(of: "s") == 0)
    #expect(try book.tallies(of: "s") == [])
    #expect(try await book.claim(claim(4..<5, of: Self.detail)) == [true])
  }

  @Test func `notes of many texts are found again`() {
    var notes = KeyNotes()
    for number in 0..<50_000 { notes.note(UInt8(1 + number % 63), of: KeyHash("key \(number)")) }
    notes.note(7, of: KeyHash("key 0"))
    #expect(notes.count == 50_000 && notes[KeyHash("key 0")] == 7)
    #expect((1..<50_000).allSatisfy { notes[KeyHash("key \($0)")] == UInt8(1 + $0 % 63) })
    #expect((0..<50_000).allSatisfy { notes[KeyHash("other \($0)")] == nil })
  }

  // MARK: -

  /// Questions named as their tasks, unless a task is named.
  private func claim(_ numbers: Range<Int>, of endpoint: Endpoint, task: String? = nil) -> Claim {
    Claim(
      stage: "s",
      questions: numbers.map { (question($0, of: endpoint), task ?? "CN\($0)A", nil) })
  }

  private func question(_ number: Int, of endpoint: Endpoint) -> Question {
    Question(endpoint, key: "CN\(number)A")
  }

  private func result(_ number: Int, _ outcome: QuestionResult.Outcome) -> QuestionResult {
    QuestionResult(stage: "s", key: "CN\(number)A", outcome: outcome)
  }
}

extension QuestionResult.Outcome {
  fileprivate static let owned = Self.answered(
    reply: 1, verdict: .records, records: 1, isReused: true)
  fileprivate static let missing = Self.deferred(
    code: QuestionTally.missingCode, message: "", until: nil)
}
