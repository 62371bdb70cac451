import PatentModel
import Providers
import Workspace

/// What a merge reads of a run: the rows of its list, and the archived replies to its questions.
struct MergeInput {
  private static let rowsAtOnce = 5_000

  /// Base name of the list.
  let name: String
  /// The stages whose answers are read, in this order.
  let stages: [String]
  let record: RunRecord
  let archive: Archive

  /// Hands on the rows in the order of the list.
  ///
  /// - Throws: A fault of the workspace; `CancellationError`; what `body` throws.
  func visitRows(_ body: (InputRow) throws -> Void) throws {
    var place = 0
    while true {
      let (rows, end) = try record.inputRows(behind: place, atMost: Self.rowsAtOnce)
      guard !rows.isEmpty else { return }
      place = end
      try Task.checkCancellation()
      for var row in rows {
        row.inputName = name
        try body(row)
      }
    }
  }

  /// Hands on the replies with the stage that asked, each with those of its answers that the run has
  /// asked for.
  ///
  /// - Throws: A fault of the workspace; `CancellationError`; what `body` throws.
  func visitReplies(_ body: (_ stage: String, ArchivedReply) throws -> Void) throws {
    for stage in stages {
      try record.visitAnswers(of: stage) { endpoint, number, answers in
        try Task.checkCancellation()
        let reply = try archive.storedReply(number)
        try body(
          stage,
          ArchivedReply(
            endpoint: endpoint, answers: answers, retrievedOn: reply.retrievedOn, code: reply.code,
            body: reply.body))
      }
    }
  }
}
