import Dataflow
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(10)))
struct WorkOffTests {
  @Test(arguments: [1, 2, 7, 100])
  func `all is done, whatever the width`(width: Int) async throws {
    var agenda = Errands()
    try await workOff(&agenda, from: numbers(1...50), width: width) { $0 }
    #expect(agenda.done.sorted() == Array(1...50))
  }

  @Test(arguments: [1, 3, 8])
  func `never more than the width is in work`(width: Int) async throws {
    let tally = Tally()
    var agenda = Errands()
    try await workOff(&agenda, from: numbers(1...60), width: width) { number in
      tally.enter()
      for _ in 0..<10 { await Task.yield() }
      tally.leave()
      return number
    }
    #expect(tally.most == width)
    #expect(tally.total == 60)
  }

  @Test func `slow work holds its source back`() async throws {
    let (read, gate) = (Tally(), Gate())
    let source = numbers(1...1_000)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        var agenda = Errands()
        try await workOff(
          &agenda,
          from: {
            read.enter()
            return try await source()
          },
          width: 4
        ) { number in
          await gate.pass()
          return number
        }
      }
      await until { read.total == 4 }
      for _ in 0..<1_000 { await Task.yield() }
      #expect(read.total == 4)
      gate.open()
      try await group.waitForAll()
    }
    #expect(read.total == 1_001)
  }

  @Test func `finished work may raise more`() async throws {
    var agenda = Errands(followUps: { $0 < 64 ? [$0 * 2, $0 * 2 + 1] : [] })
    try await workOff(&agenda, from: numbers(1...1), width: 3) { $0 }
    #expect(agenda.done.sorted() == Array(1...127))
  }

  @Test func `work that waits for the end of the source is done then`() async throws {
    var agenda = Errands(batchSize: 10)
    try await workOff(&agenda, from: numbers(1...25), width: 2) { $0 }
    #expect(agenda.done.sorted() == Array(1...25))
    #expect(agenda.ends == 1)
  }

  @Test func `an empty source ends at once`() async throws {
    var agenda = Errands()
    try await workOff(&agenda, from: { nil }, width: 2) { $0 }
    #expect(agenda.done.isEmpty && agenda.ends == 1)
  }

  @Test func `an error of the work ends everything`() async throws {
    var agenda = Errands()
    await #expect(throws: Mishap(number: 7)) {
      try await workOff(&agenda, from: numbers(1...1_000_000), width: 3) { number in
        if number == 7 { throw Mishap(number: number) }
        return number
      }
    }
    #expect(agenda.done.count < 1_000)
  }

  @Test func `an error of the source ends everything`() async throws {
    var agenda = Errands()
    await #expect(throws: Mishap(number: 0)) {
      try await workOff(&agenda, from: { throw Mishap(number: 0) }, width: 3) { $0 }
    }
  }

  @Test func `work under way is cancelled when other work fails`() async throws {
    let cancelled = Tally()
    var agenda = Errands()
    await #expect(throws: Mishap(number: 2)) {
      try await workOff(&agenda, from: numbers(1...2), width: 2) { number in
        if number == 2 { throw Mishap(number: number) }
        await until { Task.isCancelled }
        cancelled.enter()
        return number
      }
    }
    #expect(cancelled.total == 1)
  }

  @Test func `a source that ends because the run is cancelled is no end`() async throws {
    let (endless, hold) = AsyncStream.makeStream(of: Int.self)
    let run = Task {
      var agenda = Errands()
      try await workOff(
        &agenda,
        from: {
          var iterator = endless.makeAsyncIterator()
          return await iterator.next()
        }, width: 1
      ) { $0 }
    }
    run.cancel()
    await #expect(throws: CancellationError.self) { try await run.value }
    hold.finish()
  }

  /// Gives numbers one by one.
  private func numbers(_ range: ClosedRange<Int>) -> @Sendable () async throws -> Int? {
    let feed = Feed(range)
    return { feed.next() }
  }
}

private struct Mishap: Error, Equatable {
  let number: Int
}

/// Does each number once, in batches where it is told so.
private struct Errands: Agenda {
  var batchSize = 1
  var followUps: (Int) -> [Int] = { _ in [] }
  private(set) var done: [Int] = []
  private(set) var ends = 0
  private var batch: [Int] = []
  private var open: [Int] = []

  init(batchSize: Int = 1, followUps: @escaping (Int) -> [Int] = { _ in [] }) {
    self.batchSize = batchSize
    self.followUps = followUps
  }

  mutating func take(_ element: Int) {
    batch.append(element)
    if batch.count == batchSize { flush() }
  }

  mutating func takeEnd() {
    ends += 1
    flush()
  }

  mutating func next() -> Int? { open.popLast() }

  mutating func finish(_ outcomes: [Int]) {
    done += outcomes
    open += outcomes.flatMap(followUps)
  }

  private mutating func flush() {
    open += batch
    batch = []
  }
}
