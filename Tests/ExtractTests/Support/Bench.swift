import Foundation
import Logging
import Providers
import Synchronization
import TestSupport
import Testing
import Workspace

@testable import Extract

/// A fetcher over a stub transport, a real archive and a real ledger, with a clock that stands still.
final class Bench: Sendable {
  static let lookup = Zhihuiya.DetailLookup()
  static let key = Secret("sk-0123456789")

  let folder: TemporaryFolder
  let clock = SetClock()
  let archive: Archive
  let ledger: Ledger
  let record: RunRecord
  let transport: StubTransport
  let standing = Standing()
  private let pauses = Notes<Duration>()
  private let ids = Mutex(0)

  init(_ transport: StubTransport) throws {
    folder = try TemporaryFolder()
    archive = try Archive(at: folder.file("archive.sqlite"))
    ledger = try Ledger(at: folder.file("ledger.sqlite"))
    record = try RunRecord("r", at: folder.file("run"))
    self.transport = transport
  }

  /// The pauses that were made between attempts.
  var slept: [Duration] { pauses.all }

  /// An item costs 0.50.
  func fetcher(
    _ provider: any Provider = Zhihuiya(credentials: .key(Bench.key)),
    throttle: Throttle = Throttle(
      RateLimit(1_000_000, per: .seconds(1)), concurrency: 100, breaker: nil),
    retries: RetryPolicy = RetryPolicy(slowDownPause: .milliseconds(1)), limits: [Limit] = [],
    mostCost: Money? = nil, run: String = "r", dayZone: TimeZone = .shanghai
  ) -> Fetcher {
    Fetcher(
      access: ProviderAccess(
        provider, over: transport, throttle: throttle, retries: retries, dayZone: dayZone,
        limits: limits,
        prices: ["detail": Price(item: Money(yuan: 0.5)), "list": Price(call: Money(yuan: 0.3))],
        now: clock.now),
      transport: transport, archive: archive, ledger: ledger, standing: standing,
      redaction: Redaction([Bench.key, Secret("clientSecret")]),
      run: RunIdentity(workspace: "w", run: run, stage: "details", mostCost: mostCost),
      clock: runClock,
      logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
  }

  /// Asks for the details of these numbers.
  func fetch(_ numbers: String..., by fetcher: Fetcher? = nil) async throws -> Fetched {
    try await (fetcher ?? self.fetcher()).fetch(Bench.questions(numbers), as: Bench.lookup)
  }

  static func questions(_ numbers: [String]) -> [Question] {
    numbers.map { Question(lookup.endpoint, key: $0) }
  }

  /// What the run has spent on details.
  var receipt: Receipt? {
    get async throws {
      try await ledger.receipts(of: "r", workspace: "w")
        .first { $0.endpoint == Bench.lookup.endpoint }
    }
  }

  func owned(_ numbers: String...) async throws -> [String: OwnedAnswer] {
    let answers = try await archive.answers(
      to: numbers, of: Bench.lookup.endpoint, counting: .any(run: "r"))
    return zip(numbers, answers).reduce(into: [:]) { owned, answer in owned[answer.0] = answer.1 }
  }

  private var runClock: RunClock {
    RunClock(
      now: clock.now,
      sleep: { pause in
        try Task.checkCancellation()
        self.pauses.add(pause)
        self.clock.advance(by: pause / .seconds(1))
      },
      newID: {
        self.ids.withLock { id in
          id += 1
          return "call \(id)"
        }
      })
  }
}

extension Receipt {
  /// Of the one stage of a bench.
  init(calls: Int, billed: Spending, inDoubt: Int, inDoubtSpending: Spending = .zero) {
    self.init(
      stage: "details", endpoint: Bench.lookup.endpoint, calls: calls, billed: billed,
      inDoubt: inDoubt, inDoubtSpending: inDoubtSpending)
  }
}

extension Fetched {
  /// In words that a test can compare.
  var words: String {
    switch self {
    case .answered(let answers, let reply): "answered \(answers.recordCount) by \(reply)"
    case .split: "split"
    case .refused(let code, _, _): "refused \(code)"
    case .gaveUp(let code, _): "gave up \(code)"
    case .deferred(let code, _, let until):
      "deferred \(code)" + (until.map { " until \(ShanghaiTime($0).text)" } ?? "")
    }
  }

  var message: String? {
    switch self {
    case .answered, .split: nil
    case .refused(_, let message, _), .gaveUp(_, let message), .deferred(_, let message, _): message
    }
  }
}
