/// A decimal number as written, exact: digits and how many of them stand behind the point.
struct DecimalText: Hashable {
  private let digits: Int
  private let scale: Int

  /// Reads ASCII digits with at most one point among them.
  ///
  /// - Returns: nil for anything else, and for more than eighteen digits that count.
  init?(_ bytes: [UInt8]) {
    let parts = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let whole = parts.first, !whole.isEmpty else { return nil }
    let fraction = parts.count == 2 ? parts[1] : []
    let trailing = fraction.reversed().prefix { $0 == UInt8(ascii: "0") }.count
    let text = whole.drop { $0 == UInt8(ascii: "0") } + fraction.dropLast(trailing)
    guard parts.count == 1 || !fraction.isEmpty, text.allSatisfy(\.isDigit), text.count <= 18
    else { return nil }
    digits = text.reduce(0) { 10 * $0 + $1.digitValue }
    scale = fraction.count - trailing
  }

  /// The number times a power of ten as a whole number, a half rounded up.
  ///
  /// - Returns: nil when it is too great.
  func units(timesTenTo exponent: Int) -> (units: Int, isRounded: Bool)? {
    guard exponent < scale else {
      guard exponent - scale <= 18 else { return nil }
      let (units, isTooGreat) = digits.multipliedReportingOverflow(
        by: Self.power(exponent - scale))
      return isTooGreat ? nil : (units, false)
    }
    let divisor = Self.power(scale - exponent)
    let (quotient, remainder) = digits.quotientAndRemainder(dividingBy: divisor)
    return (quotient + (remainder >= divisor - remainder ? 1 : 0), remainder > 0)
  }

  /// A hundredth of the number, as near as a binary number comes.
  var hundredth: Double {
    Double(digits) / (0..<scale + 2).reduce(1.0) { power, _ in 10 * power }
  }

  /// Ten to a power of at most eighteen.
  private static func power(_ exponent: Int) -> Int {
    (0..<exponent).reduce(1) { power, _ in 10 * power }
  }
}
