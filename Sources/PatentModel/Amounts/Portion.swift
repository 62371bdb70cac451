/// Some of several equal parts, as it is written: `2/5`.
package struct Portion: Hashable, Sendable, CustomStringConvertible {
  /// From 1 to ``whole``.
  package let part: Int
  /// From 1; not more than a million.
  package let whole: Int

  private static let most = 1_000_000

  /// Reads `2/5`; nil for anything else, and for more than there is.
  package init?(reading text: String) {
    let numbers = text.split(separator: "/", omittingEmptySubsequences: false)
    guard numbers.count == 2, numbers.allSatisfy({ $0.allSatisfy(\.isASCII) }),
      let part = Int(numbers[0]), let whole = Int(numbers[1]),
      (1...Self.most).contains(whole), (1...whole).contains(part)
    else { return nil }
    self.part = part
    self.whole = whole
  }

  package var description: String { "\(part)/\(whole)" }

  /// So much of an amount, rounded down: what several have of it never adds up to more than there is.
  ///
  /// - Parameter amount: Not negative.
  /// - Returns: As many whole units.
  package func of(_ amount: Int) -> Int {
    let (high, low) = amount.multipliedFullWidth(by: part)
    return whole.dividingFullWidth((high, low)).quotient
  }
}
