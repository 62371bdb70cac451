/// The part of a report that no dataset tells: how the run went, what it cost, what is missing.
package struct ReportedRun: Sendable {
  package enum Standing: Sendable {
    case complete, someFailed, incomplete, failed
  }

  package struct Stage: Sendable {
    let name: String
    let state: String
    let records: Int
    let calls: Int
    let reused: Int
    let failed: Int
    let deferred: Int

    package init(
      name: String, state: String, records: Int, calls: Int, reused: Int, failed: Int,
      deferred: Int
    ) {
      self.name = name
      self.state = state
      self.records = records
      self.calls = calls
      self.reused = reused
      self.failed = failed
      self.deferred = deferred
    }
  }

  /// What one provider was paid; money as text with two decimals, nil where no price is known.
  package struct Spend: Sendable {
    let provider: String
    let billedCalls: Int
    let items: Int
    let cost: String?
    let isPartlyUnpriced: Bool
    let savedCalls: Int
    let savedItems: Int
    let savedCost: String?
    let inDoubt: Int

    package init(
      provider: String, billedCalls: Int, items: Int, cost: String?, isPartlyUnpriced: Bool,
      savedCalls: Int, savedItems: Int, savedCost: String?, inDoubt: Int
    ) {
      self.provider = provider
      self.billedCalls = billedCalls
      self.items = items
      self.cost = cost
      self.isPartlyUnpriced = isPartlyUnpriced
      self.savedCalls = savedCalls
      self.savedItems = savedItems
      self.savedCost = savedCost
      self.inDoubt = inDoubt
    }
  }

  /// One measure of one budget, and what the present window still allows.
  package struct Budget: Sendable {
    let provider: String
    let window: String
    let unit: String
    let left: String
    let limit: String

    package init(provider: String, window: String, unit: String, left: String, limit: String) {
      self.provider = provider
      self.window = window
      self.unit = unit
      self.left = left
      self.limit = limit
    }
  }

  /// An id for people to name the run by.
  package var id: String
  package var pipeline: String
  /// Base name of the list.
  package var input: String
  /// When the page is made, in Asia/Shanghai, as people write it.
  package var time: String
  package var standing: Standing
  package var stages: [Stage] = []
  package var spend: [Spend] = []
  /// What all providers together were paid, in CNY; nil where no price is known.
  package var cost: String?
  package var budgets: [Budget] = []
  package var failures = FailureGroups()
  package var outputs: [LoadedFile] = []
  /// Legal statuses whose meaning is not known, as received, with the number of patents.
  package var unmappedStatuses: [String: Int] = [:]

  package init(id: String, pipeline: String, input: String, time: String, standing: Standing) {
    self.id = id
    self.pipeline = pipeline
    self.input = input
    self.time = time
    self.standing = standing
  }
}
