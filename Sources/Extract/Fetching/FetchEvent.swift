package import Workspace

/// Something that became of calls, for whoever shows how a run goes.
package enum FetchEvent: Sendable {
  /// A call was billed, or may have been: then in full.
  case billed(Spending)
  /// A provider, or one of its endpoints, is not called for now; several calls may find that at once.
  case stopped(String, Refusal)
}
