import Foundation
import Providers
import Synchronization
import TestSupport
import Testing
import Workspace

@testable import Extract

@Suite(.timeLimit(.minutes(10)))
struct FetcherSessionTests {
  let number = "CN100000001A"
  let client = Zhihuiya(credentials: .client(id: "clientId", secret: Secret("clientSecret")))

  @Test func `one session serves all calls until shortly before its end`() async throws {
    let bench = try Bench(tokensFirst { _ in .details([number]) })
    let fetcher = bench.fetcher(client)
    for seconds in [0, 1_000, 738, 1] {
      bench.clock.advance(by: TimeInterval(seconds))
      _ = try await bench.fetch(number, by: fetcher)
    }
    // The token lives 1799 s and is renewed 60 s before its end.
    #expect(
      bench.transport.sent.filter { !$0.isSignIn }.map(\.bearer)
        == ["token 1", "token 1", "token 1", "token 1"])
    bench.clock.advance(by: 1)
    _ = try await bench.fetch(number, by: fetcher)
    #expect(bench.transport.sent.last?.bearer == "token 6")
  }

  @Test func `many who need a session sign in once`() async throws {
    let bench = try Bench(
      tokensFirst { request in
        for _ in 0..<20 { await Task.yield() }
        return .details(request.numbers)
      })
    let fetcher = bench.fetcher(client)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for place in 1...30 {
        group.addTask { _ = try await bench.fetch("CN1000000\(10 + place)A", by: fetcher) }
      }
      try await group.waitForAll()
    }
    #expect(bench.transport.sent.count { $0.isSignIn } == 1)
    #expect(bench.transport.sent.count == 31)
  }

  @Test(arguments: [Turn.reply(.code(67_200_009)), .reply("", status: 401)])
  func `a session that is refused is renewed once`(refusal: Turn) async throws {
    let bench = try Bench(
      tokensFirst { request in
        request.bearer == "token 1" ? try refusal.reply() : .details([number])
      })
    #expect(try await bench.fetch(number, by: bench.fetcher(client)).words == "answered 1 by 1")
    #expect(bench.transport.sent.map(\.isSignIn) == [true, false, true, false])
  }

  @Test(arguments: [86_400, -86_400] as [TimeInterval])
  func `a clock that jumps by a day costs a sign-in, and no answer`(jump: TimeInterval) async throws
  {
    // The provider's own clock has gone on: it knows the first token no more.
    let isForgotten = Mutex(false)
    let bench = try Bench(
      tokensFirst { request in
        isForgotten.withLock { $0 } && request.bearer == "token 1"
          ? .code(67_200_009) : .details(request.numbers)
      })
    let fetcher = bench.fetcher(client)
    #expect(try await bench.fetch(number, by: fetcher).words == "answered 1 by 1")

    bench.clock.advance(by: jump)
    isForgotten.withLock { $0 = true }

    #expect(try await bench.fetch("CN100000002A", by: fetcher).words == "answered 1 by 2")
    #expect(bench.transport.sent.count { $0.isSignIn } == 2)
    #expect(try await bench.receipt?.billed.items == 2)
  }

  @Test func `the second refusal stops the account`() async throws {
    let bench = try Bench(tokensFirst { _ in .code(67_200_009, "不匹配") })
    let fetcher = bench.fetcher(client)
    #expect(try await bench.fetch(number, by: fetcher).words == "deferred 67200009")
    #expect(bench.transport.sent.count == 4)
    #expect(bench.standing.accountRefusals.map(\.name) == ["zhihuiya"])
    _ = try await bench.fetch(number, by: fetcher)
    #expect(bench.transport.sent.count == 4)
  }

  @Test func `wrong credentials stop the account before anything is asked`() async throws {
    let bench = try Bench(StubTransport(.reply(.code(67_200_003, "clientSecret 不正确"))))
    let fetched = try await bench.fetch(number, by: bench.fetcher(client))
    #expect(fetched.words == "deferred 67200003")
    #expect(fetched.message == "<redacted> 不正确")
    #expect(try await bench.receipt == nil)
  }

  @Test(arguments: [Turn.reply("", status: 503), .lost, .notSent])
  func `a sign-in that fails in passing is made again`(fault: Turn) async throws {
    let bench = try Bench(
      StubTransport(fault, .reply(.token("AAAA")), .reply(.details([number]))))
    #expect(try await bench.fetch(number, by: bench.fetcher(client)).words == "answered 1 by 1")
    let receipt = try await bench.receipt
    #expect(receipt?.calls == 1 && receipt?.inDoubt == 0)
  }

  /// Signs in with `token 1`, `token 3`, … by the place of the call.
  private func tokensFirst(
    _ answer: @escaping @Sendable (SignedRequest) async throws -> Reply
  ) -> StubTransport {
    StubTransport { request, call in
      request.isSignIn ? .token("token \(call)") : try await answer(request)
    }
  }
}
