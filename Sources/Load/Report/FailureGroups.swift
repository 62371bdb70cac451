import PatentModel

/// Failures of one sort together, however many there are.
package struct FailureGroups: Sendable {
  private static let mostGroups = 200
  private static let mostExamples = 3

  struct Sort: Hashable {
    let stage: String
    let provider: String?
    let code: String?
    let reason: String
  }

  struct Group {
    var count = 0
    /// The first values of the sort.
    var examples: [String] = []
    /// Of the first.
    var remedy: Words
  }

  private var groups: [Sort: Group] = [:]
  /// Failures of so rare a sort that they are in no group.
  private(set) var others = 0

  package init() {}

  package mutating func add(_ failure: Failure) {
    let sort = Sort(
      stage: failure.stage, provider: failure.provider, code: failure.code, reason: failure.reason)
    guard groups[sort] != nil || groups.count < Self.mostGroups else {
      others += 1
      return
    }
    var group = groups[sort] ?? Group(remedy: failure.remedy)
    group.count += 1
    if group.examples.count < Self.mostExamples { group.examples.append(failure.value) }
    groups[sort] = group
  }

  /// The most frequent first.
  var ordered: [(sort: Sort, group: Group)] {
    groups.map { ($0.key, $0.value) }.sorted { left, right in
      (right.group.count, left.sort.stage, left.sort.reason, left.sort.code ?? "")
        < (left.group.count, right.sort.stage, right.sort.reason, right.sort.code ?? "")
    }
  }

  var total: Int { groups.values.reduce(others) { $0 + $1.count } }
}
