import Foundation
import Synchronization

/// Sees every call in: keeps the pace, waits, lets faults happen, asks the desk, writes the bill.
///
/// Guards one rule: what goes on the bill is exactly what the desks have charged, whatever becomes of
/// the reply afterwards.
final class Reception: Sendable {
  private let endpoints: [String: Endpoint]
  private let faults: Faults
  private let seed: UInt64
  private let latency: Duration
  private let ledger = Mutex(Ledger())
  private let pace: Mutex<PaceWindow>

  init(_ configuration: StandIn.Configuration) {
    faults = configuration.faults
    seed = configuration.seed
    latency = configuration.latency
    pace = Mutex(PaceWindow(configuration.rates))
    endpoints = Dictionary(
      Self.desks(configuration).flatMap { endpoint in endpoint.paths.map { ($0, endpoint) } }
    ) { first, _ in first }
  }

  /// Every provider that is played; a new one is a folder, and a line here.
  private static func desks(_ configuration: StandIn.Configuration) -> [Endpoint] {
    let credentials = configuration.credentials
    let qcc = QCCDesk(
      corpus: configuration.corpus,
      signature: QCCSignature(key: credentials.qccKey, secretKey: credentials.qccSecretKey))
    let zhihuiya = ZhihuiyaDesk(
      corpus: configuration.corpus,
      tokens: ZhihuiyaTokens(
        credentials: credentials, life: configuration.tokenLife, shape: configuration.tokenShape,
        seed: configuration.seed))
    return qcc.endpoints + zhihuiya.endpoints
  }

  var bill: Bill { ledger.withLock(\.bill) }
}

extension Reception {
  /// Sees one call through.
  ///
  /// - Throws: `CancellationError` when the stand-in is shut down while the call waits.
  func attend(_ call: Call) async throws -> Delivery {
    if call.path == "/sandbox/bill" { return .whole(try billReply()) }
    guard let endpoint = endpoints[call.path] else { return .whole(.failure(404, "Not Found")) }
    var call = call
    call.serial = ledger.withLock { $0.enter(endpoint.provider) }
    defer { ledger.withLock { $0.leave(endpoint.provider) } }
    if let refusal = refusalForPace(call, endpoint) { return .whole(refusal) }
    if latency > .zero { try await Task.sleep(for: latency) }
    return work(on: call, at: endpoint)
  }

  /// Counts the call, and refuses it if it comes too soon after others.
  private func refusalForPace(_ call: Call, _ endpoint: Endpoint) -> Reply? {
    guard let overPace = endpoint.overPace else {
      ledger.withLock { $0.count(\.tokenCalls, for: endpoint.provider) }
      return nil
    }
    ledger.withLock { $0.count(\.calls, for: endpoint.provider) }
    guard !pace.withLock({ $0.admits(endpoint.provider, at: call.arrival) }) else { return nil }
    ledger.withLock { $0.count(\.callsOverPace, for: endpoint.provider) }
    return overPace(call)
  }

  private func work(on call: Call, at endpoint: Endpoint) -> Delivery {
    let fault = faults.fault(ofCall: call.serial, seed: seed)
    if fault != nil { ledger.withLock { $0.count(\.faultyCalls, for: endpoint.provider) } }
    if let delivery = fault?.deliveryBeforeWork(for: call) { return delivery }
    let answer = endpoint.answer(call)
    ledger.withLock { $0.write(answer.charge, for: endpoint.provider) }
    return fault?.deliveryAfterWork(of: answer.reply) ?? .whole(answer.reply)
  }

  private func billReply() throws -> Reply {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
    return Reply(body: Array(try encoder.encode(bill)))
  }
}
