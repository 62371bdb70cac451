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
  /// The last reply of each method, for the fault that gives it once more.
  private let former = Mutex<[Method: Reply]>([:])
  private let proofs = Mutex<Set<String>>([])

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
    QCCDesk(configuration).endpoints + ZhihuiyaDesk(configuration).endpoints
      + SIPOPDesk(configuration).endpoints
  }

  var bill: Bill { ledger.withLock(\.bill) }

  /// What callers have shown to prove who they are, up to ``mostProofs``.
  var shownProofs: Set<String> { proofs.withLock { $0 } }

  private static let mostProofs = 10_000
}

extension Reception {
  /// Sees one call through.
  ///
  /// - Throws: `CancellationError` when the stand-in is shut down while the call waits.
  func attend(_ call: Call) async throws -> Delivery {
    guard let endpoint = endpoints[call.path] else { return .whole(try inspected(call.path)) }
    proofs.withLock { if $0.count < Self.mostProofs { $0.formUnion(call.proofs) } }
    var call = call
    call.place = ledger.withLock { $0.enter(endpoint.method, at: call.arrival) }
    defer { ledger.withLock { $0.leave(endpoint.method) } }
    if let refusal = refusalForPace(call, endpoint) { return .whole(refusal) }
    if latency > .zero { try await Task.sleep(for: latency) }
    return work(on: call, at: endpoint)
  }

  /// Refuses an inquiry that comes too soon after others.
  private func refusalForPace(_ call: Call, _ endpoint: Endpoint) -> Reply? {
    let method = endpoint.method
    guard method.errand == .inquiry,
      !pace.withLock({ $0.admits(method.provider, at: call.arrival) })
    else { return nil }
    ledger.withLock { $0.count(\.callsOverPace, for: method) }
    return endpoint.refusal(endpoint.overPaceCode, call).reply
  }

  private func work(on call: Call, at endpoint: Endpoint) -> Delivery {
    let method = endpoint.method
    let fault = faults.fault(of: method, at: call.place, seed: seed)
    if fault != nil { ledger.withLock { $0.count(\.faultyCalls, for: method) } }
    if let delivery = fault?.deliveryBeforeWork(for: call) { return delivery }
    var call = call
    call.newRows = fault == .shift ? 1 : 0
    let answer =
      if case .code(let code) = fault { endpoint.refusal(code, call) } else {
        endpoint.answer(call)
      }
    ledger.withLock { $0.write(answer.charge, for: method) }
    let former = former.withLock { former in
      defer { former[method] = answer.reply }
      return former[method]
    }
    return fault?.deliveryAfterWork(of: answer.reply, after: former) ?? .whole(answer.reply)
  }

  /// What no provider has: the stand-in's own account of the calls, which is free and not counted.
  private func inspected(_ path: String) throws -> Reply {
    switch path {
    case "/sandbox/bill": try billReply()
    case "/sandbox/arrivals": .text(ledger.withLock(\.arrivals).text)
    default: .failure(404, "Not Found")
    }
  }

  private func billReply() throws -> Reply {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
    return Reply(body: Array(try encoder.encode(bill)))
  }
}
