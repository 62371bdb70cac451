/// The signed calls of each calendar month in Shanghai.
struct SIPOPQuota: Sendable {
  private let limit: Int
  private var calls: [Substring: Int] = [:]

  init(callsAMonth limit: Int) { self.limit = limit }

  /// Counts a call, or refuses it if its month has had its fill.
  ///
  /// - Parameter stamp: The time in Shanghai, such as 20151020093005.
  /// - Returns: Whether the call is taken.
  mutating func takes(_ stamp: String) -> Bool {
    let month = stamp.prefix(6)
    guard calls[month, default: 0] < limit else { return false }
    calls[month, default: 0] += 1
    return true
  }
}
