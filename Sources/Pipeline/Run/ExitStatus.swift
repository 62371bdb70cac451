/// How a run ended, as its exit status tells it.
package enum ExitStatus: Int32, Sendable {
  case complete = 0
  /// A fault of ours, of the disk, of the network beyond retry.
  case failed = 1
  /// Arguments, pipeline file or list are wrong.
  case wrongUse = 2
  /// A quota or a budget defers some; `resume` goes on later.
  case deferred = 3
  /// Some items failed for good; `failures.csv` lists them.
  case someFailed = 4
  /// A provider refuses the account.
  case accountRefused = 5
  case interrupted = 130
  case terminated = 143

  package var summaryStatus: RunSummary.Status {
    switch self {
    case .complete, .someFailed: .complete
    case .deferred, .accountRefused, .interrupted, .terminated: .incomplete
    case .failed, .wrongUse: .failed
    }
  }
}
