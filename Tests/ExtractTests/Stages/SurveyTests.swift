import Foundation
import Providers
import TestSupport
import Testing
import Workspace

@testable import Extract

/// A stage that only looks what it would buy.
@Suite(.timeLimit(.minutes(10)))
struct SurveyTests {
  let numbers = (0..<25).map { "CN1000000\(10 + $0)A" }
  let company = Subject(company: "示例科技有限公司")

  @Test func `what is owned names what it named, and the rest is counted and not sent`()
    async throws
  {
    let bench = try Bench(StubTransport { request, _ in .details(request.numbers) })
    _ = try await bench.run(bench.stage(), [Array(numbers[..<10])])
    let look = try bench.survey(by: Zhihuiya.DetailLookup())

    let run = try await look.stage.run(over: [numbers.map { Subject(publicationNumber: $0) }])

    #expect(bench.transport.sent.count == 1)
    #expect(run.found.sorted() == numbers[..<10].sorted())
    #expect(
      try look.book.tallies(of: "survey") == [
        QuestionTally(endpoint: Bench.lookup.endpoint, owned: 10, missing: 15)
      ])
    let questions = Bench.questions(numbers)
    #expect(try look.book.missing(of: questions, in: "survey") == Array(questions[10...]))
  }

  @Test func `a list of which the first page is owned tells how much is missing`() async throws {
    let bench = try Bench(
      StubTransport { _, call in
        let rows = (0..<50).map { #"{"Id":"\#(call)-\#($0)"}"# }.joined(separator: ",")
        return Reply(#"{"Status":"200","Paging":{"TotalRecords":170},"Result":[\#(rows)]}"#)
      })
    let first = try #require(QCC.PatentSearch().questions(about: company).first)
    _ = try await bench.fetcher(QCC(key: Secret("a key"), secretKey: Secret("a secret")))
      .fetch([first], as: QCC.PatentSearch())
    let look = try bench.survey(by: QCC.PatentSearch())

    let endings = try await look.endings(of: [[company], [Subject(company: "another")]])

    #expect(bench.transport.sent.count == 1)
    #expect(
      Set(endings) == [
        ListEnding(
          endpoint: first.endpoint, records: 50, total: 170, isWhole: false, missing: 3),
        ListEnding(endpoint: first.endpoint, records: 0, total: nil, isWhole: false, missing: 1),
      ])
    #expect(
      try look.book.tallies(of: "survey") == [
        QuestionTally(endpoint: first.endpoint, owned: 1, missing: 4)
      ])
  }

  @Test func `what is locked is not among what would be bought, until the lock ends`()
    async throws
  {
    let bench = try Bench(StubTransport())
    let question = try #require(QCC.PatentSearch().questions(about: company).first)
    try await bench.archive.lock(
      [question], until: bench.clock.now() + 60, code: "110", message: "")
    let tally = { () async throws -> [QuestionTally] in
      let look = try bench.survey(by: QCC.PatentSearch())
      _ = try await look.stage.run(over: [[company]])
      return try look.book.tallies(of: "survey")
    }

    #expect(try await tally() == [QuestionTally(endpoint: question.endpoint, barred: 1)])
    bench.clock.advance(by: 60)
    #expect(try await tally() == [QuestionTally(endpoint: question.endpoint, missing: 1)])
  }

  @Test func `what may have been ordered is not among what would be bought`() async throws {
    let bench = try Bench(StubTransport())
    let question = try #require(ShopOrder().questions(about: company).first)
    try await bench.archive.intend(question, run: "r", at: bench.clock.now())
    let look = try bench.survey(by: ShopOrder())

    _ = try await look.stage.run(over: [[company, Subject(company: "another")]])

    #expect(
      try look.book.tallies(of: "survey") == [
        QuestionTally(endpoint: question.endpoint, missing: 1, barred: 1)
      ])
  }

  @Test func `what is to be bought again is not owned`() async throws {
    let bench = try Bench(StubTransport { request, _ in .details(request.numbers) })
    _ = try await bench.run(bench.stage(), [numbers])
    let look = try bench.survey(
      by: Zhihuiya.DetailLookup(), counting: Freshness(run: "survey", oldest: nil))

    _ = try await look.stage.run(over: [numbers.map { Subject(publicationNumber: $0) }])

    #expect(try look.book.tallies(of: "survey").map(\.missing) == [25])
  }

  @Test func `a list that is to be bought again names what it named, page after page`()
    async throws
  {
    let bench = try Bench(
      StubTransport { _, call in
        let rows = (0..<50).map { #"{"Id":"\#(call)-\#($0)"}"# }.joined(separator: ",")
        return Reply(#"{"Status":"200","Paging":{"TotalRecords":120},"Result":[\#(rows)]}"#)
      })
    let first = try #require(QCC.PatentSearch().questions(about: company).first)
    _ = try await bench.fetcher(QCC(key: Secret("a key"), secretKey: Secret("a secret")))
      .fetch([first], as: QCC.PatentSearch())
    let look = try bench.survey(
      by: QCC.PatentSearch(), counting: Freshness(run: "survey", oldest: nil))

    let endings = try await look.endings(of: [[company]])

    #expect(
      endings == [
        ListEnding(
          endpoint: first.endpoint, records: 50, total: 120, isWhole: false, missing: 2,
          outdated: 1)
      ])
    #expect(
      try look.book.tallies(of: "survey") == [
        QuestionTally(endpoint: first.endpoint, missing: 3)
      ])
  }
}

/// A stage that surveys, and where it writes down what it saw.
private struct Look {
  let stage: ExtractStage
  let book: SurveyBook

  func endings(of subjects: [[Subject]]) async throws -> [ListEnding] {
    let source = Feed(subjects)
    var endings: [ListEnding] = []
    try await stage.run(
      { source.next() }, emit: { _ in },
      progress: { if case .listed(let ending) = $0 { endings.append(ending) } })
    return endings
  }
}

extension Bench {
  fileprivate func survey(
    by inquiry: any Inquiry, counting freshness: Freshness = .any(run: "survey")
  ) throws -> Look {
    let book = SurveyBook(
      overflow: try RunRecord("survey", at: folder.file("survey \(UUID().uuidString)")))
    let runClock = RunClock(now: clock.now, sleep: { _ in }, newID: { "" })
    return Look(
      stage: ExtractStage(
        surveying: "survey", inquiries: [inquiry], archive: archive, book: book,
        run: "survey", clock: runClock, freshness: freshness, wantsFinds: true),
      book: book)
  }
}
