extension Duration {
  /// Reads `250ms`, `30s`, `15min`, `2h` or `30d`; nil for anything else, and for numbers of more than
  /// nine digits, which nobody means.
  package init?(reading text: String) {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard digits.count <= 9, let count = Int(digits),
      let unit = Self.units.first(where: { $0.name == text.dropFirst(digits.count) })
    else { return nil }
    self = unit.length * count
  }

  private static let units: [(name: String, length: Duration)] = [
    ("ms", .milliseconds(1)), ("s", .seconds(1)), ("min", .seconds(60)), ("h", .seconds(3_600)),
    ("d", .seconds(86_400)),
  ]
}
