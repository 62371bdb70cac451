/// What is known of some, to tell what others may be like.
struct Sample: Hashable, Sendable {
  /// Beyond anything that a list of patents has, so that sums stay in their type.
  private static let largest = 1_000_000_000

  private(set) var count = 0
  private(set) var least = 0
  private(set) var most = 0
  private var sum: Int128 = 0
  private var squares: Int128 = 0

  mutating func add(_ size: Int) {
    let size = min(max(size, 0), Self.largest)
    least = count == 0 ? size : min(least, size)
    most = max(most, size)
    count += 1
    sum += Int128(size)
    squares += Int128(size) * Int128(size)
  }

  /// 0 where nothing is known.
  var mean: Double { count == 0 ? 0 : Double(sum) / Double(count) }

  /// How far one lies from the mean.
  ///
  /// Few that are alike may be so by chance: it is half the mean at least, and 1; the mean for one alone.
  var deviation: Double {
    guard count > 1 else { return max(mean, 1) }
    let n = Int128(count)
    let measured = (Double(n * squares - sum * sum) / Double(n * (n - 1))).squareRoot()
    return max(measured, mean / 2, 1)
  }

  /// What others come to together, in nineteen of twenty cases where sizes vary as chance has it.
  ///
  /// The error is that of the others, and of the mean which they are judged by: with `n` known, it is
  /// `t · deviation · √(others + others² / n)`, with Student's `t` for `n - 1`.
  ///
  /// - Parameters:
  ///   - others: How many; the sample is not empty where there are any.
  ///   - least: What each comes to at least.
  /// - Returns: Whole numbers around it.
  func total(of others: Int, atLeast least: Int) -> Bounds<Int> {
    guard others > 0 else { return .zero }
    let number = Double(others)
    let error = student * deviation * (number + number * number / Double(count)).squareRoot()
    let low = max(least * others, Int((mean * number - error).rounded(.down)))
    return Bounds(low, max(low, Int((mean * number + error).rounded(.up))))
  }

  /// Student's t for 95 % on both sides, by the degrees of freedom; one alone counts as two.
  private var student: Double {
    let table = [12.71, 4.30, 3.18, 2.78, 2.57, 2.45, 2.36, 2.31, 2.26, 2.23]
    let degrees = max(1, count - 1)
    return degrees <= table.count ? table[degrees - 1] : 1.96 + 2.6 / Double(degrees)
  }
}
