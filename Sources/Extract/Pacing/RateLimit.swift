/// So many calls in a span of time: `5/s`, `30/min`, `1000/h`.
package struct RateLimit: Hashable, Sendable, CustomStringConvertible {
  package let count: Int
  package let span: Duration

  /// At least one call, in a span longer than zero.
  package init(_ count: Int, per span: Duration) {
    precondition(count > 0 && span > .zero, "A rate needs calls and time")
    self.count = count
    self.span = span
  }

  /// Reads `N/s`, `N/min` or `N/h`; nil for anything else.
  package init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let count = Int(parts[0]), (1...1_000_000_000).contains(count),
      let unit = Self.units.first(where: { $0.name == parts[1] })
    else { return nil }
    self.init(count, per: unit.span)
  }

  /// The time from one call to the next when they come evenly.
  package var interval: Duration { span / count }

  package var description: String {
    let unit = Self.units.first { $0.span == span }
    return "\(count)/\(unit?.name ?? "\(span)")"
  }

  private static let units: [(name: String, span: Duration)] = [
    ("s", .seconds(1)), ("min", .seconds(60)), ("h", .seconds(3_600)),
  ]
}
