import Foundation

/// The entries of a stand-in's life, from which its bill can be read at any time.
struct Ledger: Sendable {
  private(set) var bill = Bill()
  private var serial = 0
  private var inFlight: [Provider: Int] = [:]
  private var inquiries: [Provider: ArrivalTimes] = [:]
  private var charged: [Provider: Set<String>] = [:]

  /// Notes that a call has come in at a moment.
  mutating func enter(_ method: Method, at arrival: Date) -> Place {
    let provider = method.provider
    serial += 1
    inFlight[provider, default: 0] += 1
    let most = max(bill[provider].mostInFlight, inFlight[provider, default: 0])
    bill[provider].mostInFlight = most
    bill[provider].methods[method.rawValue, default: .init()].calls += 1
    switch method.errand {
    case .inquiry: writeInquiry(to: provider, at: arrival)
    case .token: bill[provider].tokenCalls += 1
    case .download: bill[provider].downloads += 1
    }
    return Place(
      serial: serial, ofProvider: method.errand == .inquiry ? bill[provider].calls : 0,
      ofMethod: bill[provider].methods[method.rawValue, default: .init()].calls)
  }

  private mutating func writeInquiry(to provider: Provider, at arrival: Date) {
    inquiries[provider, default: .init()].note(arrival)
    let times = inquiries[provider, default: .init()]
    bill[provider].calls += 1
    bill[provider].mostInASecond = times.mostInASecond
    bill[provider].inquirySpanSeconds = times.span
  }

  /// The last inquiries of each provider that had any.
  var arrivals: Arrivals { Arrivals(inquiries) }

  /// Notes that a call has been answered, or given up.
  mutating func leave(_ method: Method) {
    inFlight[method.provider, default: 0] -= 1
  }

  mutating func write(_ charge: Charge, for method: Method) {
    switch charge {
    case .refused:
      bill[method.provider].refusedCalls += 1
    case .free:
      break
    case .call(let question):
      writeCall(of: question.map { [$0] } ?? [], for: method)
    case .items(let items):
      bill[method.provider].items += items.count
      if !items.isEmpty { writeCall(of: items, for: method) }
    case .order(let goods):
      bill[method.provider].orders += 1
      writeCall(of: [goods], for: method)
    }
  }

  private mutating func writeCall(of goods: [String], for method: Method) {
    let provider = method.provider
    let news = goods.count { charged[provider, default: []].insert($0).inserted }
    var line = bill[provider].methods[method.rawValue, default: .init()]
    line.billedCalls += 1
    line.repeats += goods.count - news
    bill[provider].methods[method.rawValue] = line
    bill[provider].billedCalls += 1
    bill[provider].repeats += goods.count - news
  }

  /// Counts what happened to a call besides charges.
  mutating func count(_ event: WritableKeyPath<Bill.Account, Int>, for method: Method) {
    bill[method.provider][keyPath: event] += 1
  }
}
