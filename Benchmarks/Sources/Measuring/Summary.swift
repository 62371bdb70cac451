/// Several measurements of the same: their middle, and how far they lie apart.
package struct Summary: Equatable, Sendable {
  package let median: Double
  package let least: Double
  package let most: Double
  /// How many there were.
  package let count: Int

  /// - Precondition: There is at least one.
  package init(_ values: [Double]) {
    precondition(!values.isEmpty, "Nothing was measured")
    let sorted = values.sorted()
    let middle = sorted.count / 2
    median = sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    least = sorted[0]
    most = sorted[sorted.count - 1]
    count = sorted.count
  }

  /// The quotients of what was measured in the same round.
  ///
  /// A machine that is busy for a while slows both of a pair, so these lie closer together than the
  /// quotient of two medians would.
  package init(of values: [Double], over others: [Double]) {
    self.init(zip(values, others).map { $0 / $1 })
  }
}
