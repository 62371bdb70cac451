import PatentModel

/// What a merge found in the records that somebody may want to look at, in numbers.
package struct MergeFindings: Codable, Hashable, Sendable {
  /// Losing values of patents, by attribute.
  package private(set) var conflicts: [String: Int] = [:]
  /// Quality flags of patents and companies, by name.
  package private(set) var qualityFlags: [String: Int] = [:]
  /// Legal statuses whose meaning is not known, as received, with the number of patents.
  package private(set) var unmappedStatuses: [String: Int] = [:]

  enum CodingKeys: String, CodingKey {
    case conflicts
    case qualityFlags = "quality_flags"
    case unmappedStatuses = "unmapped_statuses"
  }

  package init() {}

  /// So many different texts are kept apart, lest hostile replies fill the memory; the flags count all.
  private static let mostStatuses = 1_000
}

extension MergeFindings {
  mutating func count(_ patent: Patent) {
    for conflict in patent.conflicts { conflicts[conflict.attribute, default: 0] += 1 }
    for flag in patent.flags { count(flag) }
  }

  mutating func count(_ company: Company) {
    for flag in company.flags + company.licenses.flatMap(\.flags) { count(flag) }
  }

  private mutating func count(_ flag: Flag) {
    qualityFlags[flag.flag.rawValue, default: 0] += 1
    guard [.unmappedStatusText, .unmappedStatusCode].contains(flag.flag) else { return }
    addStatus(flag.detail, 1)
  }

  private mutating func addStatus(_ text: String, _ count: Int) {
    guard unmappedStatuses.count < Self.mostStatuses || unmappedStatuses[text] != nil else {
      return
    }
    unmappedStatuses[text, default: 0] += count
  }

  /// Adds what one piece of work, or another merge, found.
  package mutating func add(_ other: MergeFindings) {
    conflicts.merge(other.conflicts, uniquingKeysWith: +)
    qualityFlags.merge(other.qualityFlags, uniquingKeysWith: +)
    for (text, count) in other.unmappedStatuses.sorted(by: { $0.key.isBefore($1.key) }) {
      addStatus(text, count)
    }
  }
}
