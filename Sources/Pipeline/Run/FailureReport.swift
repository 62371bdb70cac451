import ByteFormats
import Foundation
import Load
import PatentModel
import Providers
import Workspace

/// Gathers what was not obtained, with the reason and the way out: the lines of `failures.csv`.
struct FailureReport {
  /// What of it decides the exit status.
  struct Counts: Hashable {
    var failed = 0
    var deferred = 0
  }

  let record: RunRecord
  /// The stages that buy, in the order of the file.
  let stages: [String]
  /// Where the merge has left the rows of the list; nil when it did not come to that.
  let checkpoint: Checkpoint?
  let inputKind: InputRow.Kind

  /// - Throws: A fault of the disk; the former file then stays.
  func write(into folder: URL) throws -> (LoadedFile, Counts) {
    var counts = Counts()
    let file = try FailuresFile.write(into: folder) { write in
      try writeRows(to: write, counts: &counts)
      for stage in stages {
        try record.visitUnanswered(of: stage) { item in
          if item.state == "failed" { counts.failed += 1 } else { counts.deferred += 1 }
          try writeItem(item, to: write)
        }
      }
    }
    return (file, counts)
  }

  /// The rows of the list that were turned away, and those that no provider knows.
  private func writeRows(to write: (Failure) throws -> Void, counts: inout Counts) throws {
    guard let checkpoint else { return }
    let parser = JSONParser()
    try checkpoint.visit(.inputRow) { line in
      guard let row = try parser.read(line, UnobtainedRow.init) else { return }
      counts.failed += row.isFailure(inputKind) ? 1 : 0
      try write(row.failure)
    }
  }

  private func writeItem(_ item: Unanswered, to write: (Failure) throws -> Void) throws {
    let lines = try record.lines(askingFor: item.task)
    for line in lines.isEmpty ? [nil] : lines.map(Optional.init) {
      try write(Failure(item, line: line))
    }
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

  /// A company without patents is an answer; a publication that nobody knows is not.
  func isFailure(_ kind: InputRow.Kind) -> Bool { state != "not_found" || kind != .company }

  var failure: Failure {
    Failure(
      line: line, value: value, stage: PlannedStage.input, provider: nil, code: nil, reason: reason,
      remedy: InputReason.remedy(for: reason))
  }
}

extension Failure {
  fileprivate init(_ item: Unanswered, line: Int?) {
    self.init(
      line: line, value: item.task, stage: item.stage,
      provider: String(item.endpoint.prefix { $0 != "." }), code: item.code,
      reason: item.message.isEmpty ? item.state : item.message, remedy: Self.remedy(for: item))
  }

  private static func remedy(for item: Unanswered) -> String {
    switch item.state {
    case "failed" where item.code == "refused": "Ask again with --refresh \(item.stage)."
    case "failed": "Resume the run to try once more."
    case "deferred":
      item.until.map { "Resume the run after \(ShanghaiTime($0).text)." }
        ?? "See what the provider says, then resume the run."
    default: "Resume the run."
    }
  }
}
