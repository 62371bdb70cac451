package import Providers

/// How a list of a stage came to its end: read through, or left where buying would begin.
package struct ListEnding: Hashable, Sendable {
  /// That of the question that began it.
  package let endpoint: Endpoint
  /// Different records that were read.
  package let records: Int
  /// How many it promised; nil when no reply told.
  package let total: Int?
  /// Whether every question was answered, be it long ago.
  package let isWhole: Bool
  /// Its questions that would have been asked, had buying been allowed.
  package let missing: Int
  /// Its questions that would have been asked again, their answers being too old.
  package let outdated: Int

  package init(
    endpoint: Endpoint, records: Int, total: Int?, isWhole: Bool, missing: Int, outdated: Int = 0
  ) {
    self.endpoint = endpoint
    self.records = records
    self.total = total
    self.isWhole = isWhole
    self.missing = missing
    self.outdated = outdated
  }

  /// What the list lacks though all was answered, for a person; nil when it lacks nothing.
  var shortfall: String? {
    guard isWhole, outdated == 0, let total, records < total else { return nil }
    return "\(records) of \(total) records came: rows moved between pages, or have no date"
  }
}
