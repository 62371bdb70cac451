import Foundation
import Providers
import TestSupport
import Testing
import Workspace

@testable import Extract

@Suite(.timeLimit(.minutes(10)))
struct FetcherTests {
  let first = "CN100000001A"
  let second = "CN100000002A"

  // MARK: Answers

  @Test func `an answer is in the archive before it is handed on, and its call is settled`()
    async throws
  {
    let bench = try Bench(StubTransport(.reply(.details([first]))))
    guard case .answered(let answers, let reply) = try await bench.fetch(first, second) else {
      Issue.record("no answer")
      return
    }
    #expect(answers.verdicts.map(\.verdict) == [.records, .empty])
    #expect(try bench.archive.storedReply(reply).body == Reply.details([first]).body)
    let owned = try await bench.owned(first, second)
    #expect(owned.mapValues(\.verdict) == [first: .records, second: .empty])
    let billed = Spending(calls: 1, items: 1, cost: Money(yuan: 0.5))
    #expect(try await bench.receipt == Receipt(calls: 1, billed: billed, inDoubt: 0))
  }

  @Test func `the archive knows the request, without key or signature`() async throws {
    let bench = try Bench(StubTransport(.reply(.details([first]))))
    _ = try await bench.fetch(first)
    let files = ["archive.sqlite", "archive.sqlite-wal", "ledger.sqlite", "ledger.sqlite-wal"]
    for file in files {
      let bytes = try Data(contentsOf: bench.folder.file(file))
      #expect(bytes.range(of: Data(Bench.key.revealed.utf8)) == nil, "\(file)")
    }
  }

  // MARK: Faults that pass

  @Test(
    arguments: [
      Turn.reply("", status: 503), .reply("<html></html>"), .reply(.code(68_300_008)), .lost,
      .notSent, .reply(#"{"data":[{"pn":"CN1000"#), .reply("", status: 429),
    ])
  func `a passing fault is followed by another attempt`(fault: Turn) async throws {
    let bench = try Bench(StubTransport(fault, .reply(.details([first]))))
    #expect(try await bench.fetch(first).words == "answered 1 by 1")
    #expect(bench.transport.sent.count == 2)
    #expect(bench.slept.count <= 1)
  }

  @Test func `a wait that the provider asks for is kept`() async throws {
    let bench = try Bench(
      StubTransport(
        .reply("", status: 503, retryAfter: .seconds(7)), .reply(.details([first]))))
    _ = try await bench.fetch(first)
    #expect(bench.slept == [.seconds(7)])
  }

  @Test func `pauses grow and attempts end`() async throws {
    let bench = try Bench(StubTransport { _, _ in Reply("", status: 503) })
    let policy = RetryPolicy(maxNetworkAttempts: 5, maxPause: .seconds(10))
    let fetched = try await bench.fetch(first, by: bench.fetcher(retries: policy))
    #expect(fetched.words == "gave up http 503")
    #expect(bench.slept == [.seconds(2), .seconds(4), .seconds(8), .seconds(10)])
  }

  @Test func `a fault in the provider's own words is tried three times`() async throws {
    let bench = try Bench(StubTransport { _, _ in .code(68_300_005, "查询Api失败!") })
    let fetched = try await bench.fetch(first)
    #expect(fetched.words == "gave up 68300005" && fetched.message == "查询Api失败!")
    #expect(bench.transport.sent.count == 3)
    #expect(try await bench.receipt == Receipt(calls: 3, billed: .zero, inDoubt: 0))
  }

  @Test func `too quick a pace pauses the whole provider`() async throws {
    let bench = try Bench(StubTransport(.reply(.code(67_200_002)), .reply(.details([first]))))
    let throttle = Throttle(RateLimit(1_000_000, per: .seconds(1)), concurrency: 100)
    let retries = RetryPolicy(slowDownPause: .milliseconds(20))
    let began = ContinuousClock.now
    _ = try await bench.fetch(first, by: bench.fetcher(throttle: throttle, retries: retries))
    _ = try await throttle.enter()
    #expect(ContinuousClock.now - began >= .milliseconds(20))
    #expect(bench.slept.isEmpty)
  }

  // MARK: What may have been billed

  @Test func `a lost connection is in doubt and asked again`() async throws {
    let bench = try Bench(StubTransport(.lost, .reply(.details([first]))))
    _ = try await bench.fetch(first, second)
    // Both items of the lost call, and the one of the second.
    let billed = Spending(calls: 2, items: 3, cost: Money(yuan: 1.5))
    let lost = Spending(calls: 1, items: 2, cost: Money(yuan: 1))
    #expect(
      try await bench.receipt
        == Receipt(calls: 2, billed: billed, inDoubt: 1, inDoubtSpending: lost))
  }

  @Test func `a host that cannot be reached ends the run and costs nothing`() async throws {
    let bench = try Bench(StubTransport { _, _ in throw TransportFault(.notSent, "no route") })
    let fault = await #expect(throws: Unreachable.self) { try await bench.fetch(first) }
    #expect(fault?.provider == "zhihuiya")
    #expect(bench.transport.sent.count == RetryPolicy().maxNetworkAttempts)
    #expect(try await bench.receipt == Receipt(calls: 0, billed: .zero, inDoubt: 0))
  }

  @Test func `every attempt is signed anew`() async throws {
    let bench = try Bench(
      StubTransport(.reply(#"{"Status":"199"}"#), .reply(#"{"Status":"201"}"#)))
    let search = QCC.PatentSearch()
    let qcc = QCC(key: Secret("a key"), secretKey: Secret("a secret"))
    let fetched = try await bench.fetcher(qcc).fetch(
      search.questions(about: Subject(company: "示例科技有限公司")), as: search)
    #expect(fetched.words == "answered 0 by 1")
    let timespans = bench.transport.sent.map { $0.headers[0].value }
    #expect(timespans == ["1700000000", "1700000002"])
  }

  // MARK: Refusals

  @Test func `a refused batch is split and not kept`() async throws {
    let bench = try Bench(StubTransport(.reply(.code(68_300_004))))
    #expect(try await bench.fetch(first, second).words == "split")
    #expect(try await bench.owned(first, second).isEmpty)
    #expect(try await bench.receipt?.billed == .zero)
  }

  @Test func `a refused question is remembered`() async throws {
    let bench = try Bench(StubTransport(.reply(.code(68_300_004, "请求参数异常!"))))
    let fetched = try await bench.fetch(first)
    #expect(fetched.words == "refused 68300004" && fetched.message == "请求参数异常!")
    #expect(try await bench.owned(first)[first]?.verdict == .refused)
  }

  @Test func `a question that stands alone cannot be split and is refused`() async throws {
    let bench = try Bench(StubTransport(.reply(#"{"Status":"207","Message":"超过上限"}"#)))
    let detail = QCC.PatentDetail()
    let questions = detail.questions(about: Subject(qccID: "00000000000000000000000000000001"))
    let qcc = QCC(key: Secret("a key"), secretKey: Secret("a secret"))
    let fetched = try await bench.fetcher(qcc).fetch(questions, as: detail)
    #expect(fetched.words == "refused 207")
    let owned = try await bench.archive.answers(
      to: questions.map(\.key), of: detail.endpoint, counting: .any(run: "r"))
    #expect(owned.map { $0?.verdict } == [.refused])
  }

  @Test func `what a gateway refuses is no word of the provider and is not remembered`()
    async throws
  {
    let bench = try Bench(StubTransport(.reply("<html>moved</html>", status: 302)))
    #expect(try await bench.fetch(first).words == "gave up http 302")
    #expect(try await bench.owned(first).isEmpty)
    #expect(try await bench.receipt?.inDoubt == 1)
  }

  // MARK: Stops

  @Test func `a spent balance stops the provider until a person acts`() async throws {
    let bench = try Bench(StubTransport(.reply(.code(67_200_005, "账户余额不足"))))
    let fetcher = bench.fetcher()
    for number in [first, second] {
      let fetched = try await bench.fetch(number, by: fetcher)
      #expect(fetched.words == "deferred 67200005" && fetched.message == "账户余额不足")
    }
    #expect(bench.transport.sent.count == 1)
    #expect(bench.standing.accountRefusals.map(\.name) == ["zhihuiya"])
  }

  @Test func `a spent day stops the provider until midnight in Shanghai`() async throws {
    let bench = try Bench(StubTransport(.reply(.code(67_200_007)), .reply(.details([first]))))
    let fetcher = bench.fetcher()
    for _ in 1...2 {
      let fetched = try await bench.fetch(first, by: fetcher)
      #expect(fetched.words == "deferred 67200007 until 2023-11-16 00:00")
    }
    #expect(bench.standing.accountRefusals.isEmpty)
    bench.clock.advance(by: 86_400)
    #expect(try await bench.fetch(first, by: fetcher).words == "answered 1 by 1")
  }

  @Test func `a provider's day ends where its settings say`() async throws {
    let bench = try Bench(StubTransport(.reply(.code(67_200_007))))
    let tokyo = try #require(TimeZone(identifier: "Asia/Tokyo"))
    let fetched = try await bench.fetch(first, by: bench.fetcher(dayZone: tokyo))
    // Midnight in Tokyo comes an hour before that in Shanghai.
    #expect(fetched.words == "deferred 67200007 until 2023-11-15 23:00")
  }

  @Test(arguments: [Turn.reply(.code(68_300_004)), .reply("<html></html>", status: 404)])
  func `ten refusals in a row stop the endpoint`(refusal: Turn) async throws {
    let bench = try Bench(
      StubTransport { _, call in call == 5 ? .details([]) : try refusal.reply() })
    let fetcher = bench.fetcher()
    for place in 1...15 { _ = try await bench.fetch("CN1000000\(10 + place)A", by: fetcher) }
    // Four before the answer do not count.
    let fetched = try await bench.fetch("CN100000099A", by: fetcher)
    #expect(fetched.words == "deferred refused in a row")
    #expect(bench.transport.sent.count == 15)
    #expect(bench.standing.accountRefusals.isEmpty)
  }

  @Test func `an endpoint that is not granted stops alone`() async throws {
    let bench = try Bench(StubTransport(.reply(.code(67_200_004))))
    _ = try await bench.fetch(first)
    let now = bench.clock.now()
    #expect(bench.standing.refusal(of: Bench.lookup.endpoint, at: now) != nil)
    let other = Endpoint(provider: "zhihuiya", name: "other")
    #expect(bench.standing.refusal(of: other, at: now) == nil)
  }
}
