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

  /// How far one lies from the mean; one alone tells nothing of that, and counts as far as the mean.
  var deviation: Double {
    guard count > 1 else { return mean }
    let n = Int128(count)
    return (Double(n * squares - sum * sum) / Double(n * (n - 1))).squareRoot()
  }

  /// What others come to together: their mean number, and two standard errors to each side.
  ///
  /// The error is that of the others, and of the mean which they are judged by: with `n` known, it is
  /// `deviation · √(others + others² / n)`.
  ///
  /// - Parameters:
  ///   - others: How many; the sample is not empty where there are any.
  ///   - least: What each comes to at least.
  /// - Returns: Whole numbers around it.
  func total(of others: Int, atLeast least: Int) -> Bounds<Int> {
    guard others > 0 else { return .zero }
    let number = Double(others)
    let error = deviation * (number + number * number / Double(count)).squareRoot()
    let low = max(least * others, Int((mean * number - 2 * error).rounded(.down)))
    return Bounds(low, max(low, Int((mean * number + 2 * error).rounded(.up))))
  }
}
