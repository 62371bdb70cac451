/// An amount in CNY, exact to a millionth, since prices per item can be far below a fen.
package struct Money: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let millionths: Int

  package init(millionths: Int) { self.millionths = millionths }

  /// Whether an amount can be reckoned with: neither negative nor beyond a billion, and a number.
  package static func isReasonable(_ yuan: Double) -> Bool {
    yuan.isFinite && (0...1_000_000_000).contains(yuan)
  }

  /// - Parameter yuan: Rounded to a millionth; ``isReasonable(_:)``.
  package init(yuan: Double) { millionths = Int((yuan * 1_000_000).rounded()) }

  package static let zero = Money(millionths: 0)

  package var yuan: Double { Double(millionths) / 1_000_000 }

  package static func < (left: Money, right: Money) -> Bool { left.millionths < right.millionths }

  package static func + (left: Money, right: Money) -> Money {
    let (sum, overflows) = left.millionths.addingReportingOverflow(right.millionths)
    return overflows ? .largest(isNegative: left < .zero) : Money(millionths: sum)
  }

  package static func - (left: Money, right: Money) -> Money {
    let (rest, overflows) = left.millionths.subtractingReportingOverflow(right.millionths)
    return overflows ? .largest(isNegative: left < .zero) : Money(millionths: rest)
  }

  package static func * (count: Int, price: Money) -> Money {
    let (product, overflows) = count.multipliedReportingOverflow(by: price.millionths)
    return overflows
      ? .largest(isNegative: (count < 0) != (price < .zero)) : Money(millionths: product)
  }

  /// Where sums end that no budget has: they stay in their type, and larger than all others.
  private static func largest(isNegative: Bool) -> Money {
    Money(millionths: isNegative ? .min : .max)
  }

  /// With two decimals, as money is read: `12.50`.
  package var description: String {
    let fen = (millionths.magnitude + 5_000) / 10_000
    let decimals = fen % 100
    return "\(millionths < 0 ? "-" : "")\(fen / 100).\(decimals < 10 ? "0" : "")\(decimals)"
  }
}
