package import Workspace

/// From a low to a high end, both included; exact when they are the same.
package struct Bounds<Value: Comparable & Hashable & Sendable>: Hashable, Sendable {
  package let low: Value
  package let high: Value

  /// - Parameters:
  ///   - low: At least this.
  ///   - high: Not below the low end.
  package init(_ low: Value, _ high: Value) {
    precondition(low <= high, "\(low) to \(high) is no range")
    self.low = low
    self.high = high
  }

  package init(exactly value: Value) { self.init(value, value) }

  package var isExact: Bool { low == high }

  /// The same function of both ends; it must not fall.
  package func map<Other>(_ transform: (Value) throws -> Other) rethrows -> Bounds<Other> {
    Bounds<Other>(try transform(low), try transform(high))
  }
}

extension Bounds<Int> {
  package static let zero = Bounds(exactly: 0)

  package static func + (left: Self, right: Self) -> Self {
    Bounds(left.low + right.low, left.high + right.high)
  }

  package static func * (left: Self, factor: Int) -> Self { left.map { $0 * factor } }

  /// How many boxes of that size hold so much.
  package func boxes(of size: Int) -> Self { map { $0.boxes(of: size) } }
}

extension Bounds<Money> {
  package static let zero = Bounds(exactly: .zero)

  package static func + (left: Self, right: Self) -> Self {
    Bounds(left.low + right.low, left.high + right.high)
  }
}

extension Int {
  /// How many boxes of that size hold so much.
  func boxes(of size: Int) -> Int { self / size + (self % size == 0 ? 0 : 1) }
}
