import Glibc

/// A logarithmic scale from one power of ten to another, laid onto a stretch of the picture.
struct DecadeScale {
  private let exponents: ClosedRange<Int>
  private let start: Double
  private let end: Double

  /// The powers of ten around all values, the first of which lies at `start`.
  init(_ values: [Double], from start: Double, to end: Double) {
    let logarithms = values.map { log10($0) }
    let least = Int((logarithms.min() ?? 0).rounded(.down))
    let most = Int((logarithms.max() ?? 1).rounded(.up))
    exponents = least...max(most, least + 1)
    self.start = start
    self.end = end
  }

  /// 10, 100, 1000.
  var decades: [Double] { exponents.map { pow(10, Double($0)) } }

  func place(_ value: Double) -> Double {
    let share =
      (log10(value) - Double(exponents.lowerBound))
      / Double(exponents.upperBound - exponents.lowerBound)
    return start + share * (end - start)
  }
}
