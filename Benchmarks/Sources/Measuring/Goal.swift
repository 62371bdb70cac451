/// What a figure should reach.
package enum Goal: Equatable, Sendable {
  case atLeast(Double)
  case atMost(Double)

  package func isReached(by value: Double) -> Bool {
    switch self {
    case .atLeast(let bound): value >= bound
    case .atMost(let bound): value <= bound
    }
  }

  func text(in unit: Unit) -> String {
    switch self {
    case .atLeast(let bound): "≥ \(unit.text(bound))"
    case .atMost(let bound): "≤ \(unit.text(bound))"
    }
  }
}
