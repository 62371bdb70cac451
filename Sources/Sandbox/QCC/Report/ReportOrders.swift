/// The format of a report; the raw value is its reportFormat.
enum ReportFormat: String, Sendable {
  case pdf = "1"
  case word = "2"
}

/// One ordered report and how often it has been asked after.
struct ReportOrder: Sendable {
  let company: Company
  let format: ReportFormat
  private(set) var polls = 0

  init(company: Company, format: ReportFormat) {
    (self.company, self.format) = (company, format)
  }

  /// What is told of an order.
  enum Progress: Equatable, Sendable {
    /// Status 205.
    case pending
    /// Status 200 with a letter that says the report is not finished.
    case inWork
    case ready
  }

  /// Counts a question after the order: the first two come too early, and hear so in two ways.
  mutating func poll() -> Progress {
    polls += 1
    return switch polls {
    case 1: .pending
    case 2: .inWork
    default: .ready
    }
  }
}

/// The orders of a stand-in's life, by their numbers and by the codes of their files.
struct ReportOrders: Sendable {
  private var orders: [String: ReportOrder] = [:]
  private var numbersByCode: [String: String] = [:]
  /// How often each company's report was ordered in each form.
  private var taken: [String: Int] = [:]

  /// Takes an order.
  ///
  /// - Returns: Its number, 24 hex digits: the same whatever else was ordered before.
  mutating func take(_ order: ReportOrder, seed: UInt64) -> String {
    let goods = "\(order.company.keyNo) \(order.format)"
    taken[goods, default: 0] += 1
    let number = String(
      Digest.md5("order \(seed) \(goods) \(taken[goods, default: 0])").prefix(24))
    orders[number] = order
    numbersByCode[Self.code(ofOrder: number)] = number
    return number
  }

  /// Asks after an order.
  ///
  /// - Returns: nil for a number that no order has.
  mutating func poll(_ number: String) -> (order: ReportOrder, progress: ReportOrder.Progress)? {
    guard let progress = orders[number]?.poll(), let order = orders[number] else { return nil }
    return (order, progress)
  }

  /// The order whose file has this code, once its report is finished.
  func order(ofCode code: String) -> ReportOrder? {
    numbersByCode[code].flatMap { orders[$0] }.flatMap { $0.polls > 2 ? $0 : nil }
  }

  /// The code with which the file of an order is fetched, 18 hex digits.
  static func code(ofOrder number: String) -> String {
    String(Digest.md5("file \(number)").prefix(18))
  }
}
