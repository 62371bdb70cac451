/// How a number is shown.
package enum Unit: Equatable, Sendable {
  /// Below one, in milliseconds.
  case seconds
  /// In megabytes of a million bytes.
  case bytes
  /// So many in a second, with a name: `rows/s`.
  case rate(String)
  /// Megabytes in a second.
  case bytesPerSecond
  case percent
  case times
  case count(String)

  package func text(_ value: Double) -> String {
    "\(number(value)) \(symbol(value))"
  }

  /// Without decimals that say nothing: 10 s, 0.1 ×.
  func shortText(_ value: Double) -> String {
    let scaled = value / scale(value)
    let decimals = (0...4).first { (scaled - scaled.rounded(to: $0)).magnitude < scaled * 1e-9 }
    return "\(scaled.fixed(decimals ?? 4)) \(symbol(value))"
  }

  /// With three figures that count, and separators between thousands.
  package func number(_ value: Double) -> String {
    (value / scale(value)).threeFigures
  }

  private func symbol(_ value: Double) -> String {
    switch self {
    case .seconds: value < 1 ? "ms" : "s"
    case .bytes: "MB"
    case .bytesPerSecond: "MB/s"
    case .rate(let name), .count(let name): name
    case .percent: "%"
    case .times: "×"
    }
  }

  private func scale(_ value: Double) -> Double {
    switch self {
    case .seconds: value < 1 ? 1e-3 : 1
    case .bytes, .bytesPerSecond: 1e6
    case .percent: 1e-2
    case .rate, .count, .times: 1
    }
  }
}

extension Double {
  /// 0.0123, 1.23, 12.3, 123, 1,234,567.
  var threeFigures: String {
    guard isFinite else { return "–" }
    var decimals = 0
    var limit = 100.0
    while abs(self) < limit, decimals < 4, self != 0 {
      decimals += 1
      limit /= 10
    }
    return fixed(min(decimals, 4))
  }

  func rounded(to decimals: Int) -> Double {
    let power = (0..<decimals).reduce(1.0) { power, _ in power * 10 }
    return (self * power).rounded() / power
  }

  /// With so many decimals.
  package func fixed(_ decimals: Int) -> String {
    let power = (0..<decimals).reduce(1) { power, _ in power * 10 }
    let whole = Int((abs(self) * Double(power)).rounded())
    let sign = self < 0 && whole > 0 ? "-" : ""
    let rest = String(whole % power + power).dropFirst()
    return sign + (whole / power).grouped + (decimals == 0 ? "" : ".\(rest)")
  }
}

extension Int {
  /// 1,234,567.
  package var grouped: String {
    let digits = Array(String(magnitude))
    let groups = stride(from: digits.count, to: 0, by: -3).map { end in
      String(digits[Swift.max(0, end - 3)..<end])
    }
    return (self < 0 ? "-" : "") + groups.reversed().joined(separator: ",")
  }
}
