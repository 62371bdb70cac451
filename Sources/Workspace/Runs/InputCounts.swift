package import PatentModel

/// How many rows of a list there are of each state.
package struct InputCounts: Hashable, Sendable, Codable {
  package private(set) var rows = 0
  package private(set) var accepted = 0
  package private(set) var rejected = 0
  package private(set) var duplicates = 0
  package private(set) var blank = 0

  package init() {}

  package mutating func count(_ row: InputRow) {
    rows += 1
    switch row.state {
    case .pending: accepted += 1
    case .rejected: rejected += 1
    case .duplicate: duplicates += 1
    case .blank: blank += 1
    }
  }
}
