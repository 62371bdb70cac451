import PatentModel
import Providers
import Workspace

/// A list that was read, as the subjects that it asks about, in its order.
protocol SubjectList: Sendable {
  /// Reads on.
  ///
  /// - Parameters:
  ///   - place: 0 for the first subjects, else where the former ones ended.
  ///   - count: How many rows at most.
  /// - Returns: The subjects, and where they end: where they begin when no row is left.
  /// - Throws: A fault of the workspace.
  func subjects(behind place: Int, atMost count: Int) throws -> (subjects: [Subject], end: Int)
}

extension RunRecord: SubjectList {
  func subjects(behind place: Int, atMost count: Int) throws -> (subjects: [Subject], end: Int) {
    let (rows, end) = try inputRows(behind: place, atMost: count)
    return (rows.compactMap(Subject.init), end)
  }
}

/// A list of which nothing is kept but what it asks for.
struct AskedList: SubjectList {
  private let kind: InputRow.Kind
  private var values: ValueLog

  /// - Parameters:
  ///   - kind: What its values are.
  ///   - values: Where they go.
  init(of kind: InputRow.Kind, in values: ValueLog) {
    self.kind = kind
    self.values = values
  }

  /// Keeps what a row asks for, if it asks for anything.
  ///
  /// - Throws: A fault of the workspace.
  mutating func append(_ row: InputRow) throws {
    guard row.state == .pending, let value = row.normalizedValue else { return }
    try values.append(ValueLog.Entry(line: row.line, value: value, code: nil))
  }

  func subjects(behind place: Int, atMost count: Int) throws -> (subjects: [Subject], end: Int) {
    let (entries, end) = try values.entries(behind: place, atMost: count)
    return (
      entries.map { Subject($0.value, of: kind, merit: Merit(line: $0.line)) }, end
    )
  }
}
