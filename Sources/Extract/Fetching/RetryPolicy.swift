/// How often a call is repeated, and after which pause.
package struct RetryPolicy: Hashable, Sendable {
  /// Attempts when the provider's own code reports a fault; QCC locks a query after repeated ones.
  package var maxAttempts: Int
  /// Attempts when the fault lies below the provider's codes: a lost connection, a 503, an HTML page.
  package var maxNetworkAttempts: Int
  package var firstPause: Duration
  package var maxPause: Duration
  /// The pause after a reply that says we are too quick, unless it names one.
  package var slowDownPause: Duration

  package init(
    maxAttempts: Int = 3, maxNetworkAttempts: Int = 8, firstPause: Duration = .seconds(2),
    maxPause: Duration = .seconds(60), slowDownPause: Duration = .seconds(10)
  ) {
    self.maxAttempts = maxAttempts
    self.maxNetworkAttempts = maxNetworkAttempts
    self.firstPause = firstPause
    self.maxPause = maxPause
    self.slowDownPause = slowDownPause
  }

  /// The pause after so many failures in a row: doubled each time, up to the longest.
  ///
  /// With the defaults: 1 failure 2 s, 2 failures 4 s, 3 failures 8 s, from 6 on 60 s.
  package func pause(after failures: Int) -> Duration {
    precondition(failures > 0, "There is nothing to wait for before the first failure")
    return min(firstPause * (1 << min(failures - 1, 20)), maxPause)
  }
}
