import Foundation
import Providers
import TestSupport
import Testing
import Workspace

@testable import Extract

@Suite(.timeLimit(.minutes(10)))
struct FetcherCancellationTests {
  let number = "CN100000001A"

  @Test func `a call under way is seen through and its reply kept`() async throws {
    let (arrived, gate) = (Gate(), Gate())
    let bench = try Bench(
      StubTransport { request, _ in
        arrived.open()
        await gate.pass()
        try Task.checkCancellation()
        return .details(request.numbers)
      })
    let fetch = Task { try await bench.fetch(number) }
    await arrived.pass()
    fetch.cancel()
    gate.open()
    #expect(try await fetch.value.words == "answered 1 by 1")
    #expect(try await bench.owned(number).count == 1)
    #expect(try await bench.receipt?.inDoubt == 0)
  }

  @Test func `who is cancelled while waiting for the pace has spent nothing`() async throws {
    let bench = try Bench(StubTransport())
    let throttle = Throttle(RateLimit(1, per: .seconds(3_600)), concurrency: 1)
    _ = try await throttle.enter()
    let fetcher = bench.fetcher(throttle: throttle)
    let fetch = Task { try await bench.fetch(number, by: fetcher) }
    try await until { try await !bench.ledger.openReservations(of: "w").isEmpty }
    fetch.cancel()
    await #expect(throws: CancellationError.self) { try await fetch.value }
    #expect(try await bench.receipt == Receipt(calls: 0, billed: .zero, inDoubt: 0))
    #expect(try await bench.ledger.openReservations(of: "w").isEmpty)
  }

  @Test func `a call that is broken off is in doubt`() async throws {
    let bench = try Bench(StubTransport { _, _ in throw CancellationError() })
    await #expect(throws: CancellationError.self) { try await bench.fetch(number) }
    let receipt = try await bench.receipt
    #expect(receipt?.inDoubt == 1 && receipt?.billed.items == 1)
  }

  @Test func `the pause before another attempt ends at once`() async throws {
    let bench = try Bench(StubTransport(.reply("", status: 503)))
    let fetch = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try await bench.fetch(number)
    }
    await #expect(throws: CancellationError.self) { try await fetch.value }
    #expect(bench.transport.sent.count <= 1)
  }

  @Test func `cancelled work gives its place back`() async throws {
    let bench = try Bench(StubTransport { _, _ in throw CancellationError() })
    let throttle = Throttle(RateLimit(1_000_000, per: .seconds(1)), concurrency: 1)
    let fetcher = bench.fetcher(throttle: throttle)
    for _ in 1...3 { _ = try? await bench.fetch(number, by: fetcher) }
    _ = try await throttle.enter()
  }

  @Test func `work that outlasts the grace is cancelled`() async throws {
    let began = Gate()
    let work = Task {
      try await shielded(for: .zero) {
        began.open()
        await until { Task.isCancelled }
        throw CancellationError()
      }
    }
    await began.pass()
    work.cancel()
    await #expect(throws: CancellationError.self) { try await work.value }
  }
}
