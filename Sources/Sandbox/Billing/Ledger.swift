/// The entries of a stand-in's life, from which its bill can be read at any time.
struct Ledger: Sendable {
  private(set) var bill = Bill()
  private var arrivals = 0
  private var inFlight: [Provider: Int] = [:]
  private var charged: [Provider: Set<String>] = [:]

  /// Notes that a call has come in.
  ///
  /// - Returns: The call's place among all calls, from 1.
  mutating func enter(_ provider: Provider) -> Int {
    arrivals += 1
    inFlight[provider, default: 0] += 1
    let most = max(bill[provider].mostInFlight, inFlight[provider, default: 0])
    bill[provider].mostInFlight = most
    return arrivals
  }

  /// Notes that a call has been answered, or given up.
  mutating func leave(_ provider: Provider) {
    inFlight[provider, default: 0] -= 1
  }

  mutating func write(_ charge: Charge, for provider: Provider) {
    switch charge {
    case .refused:
      bill[provider].refusedCalls += 1
    case .token:
      break
    case .call(let question):
      bill[provider].billedCalls += 1
      write([question], for: provider)
    case .items(let items):
      bill[provider].billedCalls += items.isEmpty ? 0 : 1
      bill[provider].items += items.count
      write(items, for: provider)
    }
  }

  private mutating func write(_ goods: [String], for provider: Provider) {
    let news = goods.count { charged[provider, default: []].insert($0).inserted }
    bill[provider].repeats += goods.count - news
  }

  /// Counts what happened to a call besides charges.
  mutating func count(_ event: WritableKeyPath<Bill.Account, Int>, for provider: Provider) {
    bill[provider][keyPath: event] += 1
  }
}
