import ByteFormats
import Foundation
import Load
import PatentModel
import Providers
import Workspace

/// Gathers what was not obtained, with the reason and the way out: the lines of `failures.csv`.
struct FailureReport {
  let record: RunRecord
  /// The stages that buy, in the order of the file.
  let stages: [String]
  /// Where the merge has left the rows of the list; nil when it did not come to that.
  let checkpoint: Checkpoint?
  let inputKind: InputRow.Kind
  /// Of what a person can do.
  let language: Language

  /// What was written.
  struct Written {
    let file: LoadedFile
    /// Rows of the list that were not obtained for good.
    let failedRows: Int
    let groups: FailureGroups
  }

  /// - Throws: A fault of the disk; the former file then stays.
  func write(into folder: URL) throws -> Written {
    var failedRows = 0
    var groups = FailureGroups()
    let file = try FailuresFile.write(into: folder, in: language) { write in
      func add(_ failure: Failure) throws {
        groups.add(failure)
        try write(failure)
      }
      failedRows = try writeRows { try add($0) }
      for stage in stages {
        try record.visitUnanswered(of: stage) { try add(Failure($0)) }
      }
    }
    return Written(file: file, failedRows: failedRows, groups: groups)
  }

  /// The rows of the list that were turned away, and those that no provider knows.
  private func writeRows(to write: (Failure) throws -> Void) throws -> Int {
    guard let checkpoint else { return 0 }
    var failedRows = 0
    let parser = JSONParser()
    try checkpoint.visit(.inputRow) { line in
      guard let row = try parser.read(line, UnobtainedRow.init) else { return }
      failedRows += row.isFailure(inputKind) ? 1 : 0
      try write(row.failure(inputKind))
    }
    return failedRows
  }
}

/// A row of the list without an entity, and not for want of an answer.
private struct UnobtainedRow {
  let line: Int?
  let value: String
  let state: String
  let reason: String

  init?(_ row: JSONValue) {
    guard let state = row["state"]?.string,
      ["rejected", "not_found", "conflict"].contains(state)
    else { return nil }
    self.state = state
    line = row["line_number"]?.integer
    value = row["raw_value"]?.string ?? ""
    reason = row["reason"]?.string ?? state
  }

  /// A company without patents is an answer, and so is an application without citations; a publication
  /// that nobody knows is not.
  func isFailure(_ kind: InputRow.Kind) -> Bool { state != "not_found" || kind == .publication }

  func failure(_ kind: InputRow.Kind) -> Failure {
    Failure(
      line: line, value: value, stage: PlannedStage.input, provider: nil, code: nil, reason: reason,
      remedy: InputRemark(reason: reason, value: value, kind: kind).sentence)
  }
}

extension Failure {
  fileprivate init(_ item: Unanswered) {
    self.init(
      line: item.line, value: item.task, stage: item.stage,
      provider: String(item.endpoint.prefix { $0 != "." }), code: item.code,
      reason: item.message.isEmpty ? item.state : item.message, remedy: item.remedy)
  }
}
