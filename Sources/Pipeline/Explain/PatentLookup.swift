import ByteFormats
import Foundation
import Load
import PatentModel
import Providers
import Transform
package import Workspace

/// Looks a patent up in what a run has merged, and its records in what was bought.
package struct PatentLookup {
  private let input: MergeInput
  private let checkpoint: Checkpoint

  /// Opens what a run has merged; fails when it has merged no patents.
  ///
  /// - Parameters:
  ///   - book: Of the run.
  ///   - archive: Of its workspace.
  package init?(_ book: RunBook, archive: Archive) {
    let merge = book.plan.stages.first { $0.operation is MergePatents }
    guard let merge else { return nil }
    checkpoint = Checkpoint(run: book.record, stage: merge.name)
    guard checkpoint.isComplete else { return nil }
    input = MergeInput(
      name: book.order.inputName, stages: merge.from, record: book.record,
      archive: archive)
  }

  /// Explains a patent.
  ///
  /// - Parameter name: Its id, or one of its numbers in any spelling.
  /// - Returns: nil when the dataset has no such patent.
  /// - Throws: A fault of the workspace.
  package func explanation(of name: String) throws -> Explanation? {
    guard let line = try line(of: name),
      var explanation = try JSONParser().read(line, Explanation.init)
    else { return nil }
    try findReplies(to: &explanation)
    return explanation
  }

  private func line(of name: String) throws -> [UInt8]? {
    let application = try? ApplicationNumber(parsing: name)
    for key in [name, application?.id].compactMap(\.self) {
      if let line = try checkpoint.line(of: .patent, key: key) { return line }
    }
    guard let publication = try? PublicationNumber(parsing: name) else { return nil }
    return try checkpoint.firstLine(
      of: .patent, containing: #"{"publication_number":"\#(publication.canonical)""#)
  }

  /// Reads the replies in which one of the numbers occurs.
  private func findReplies(to explanation: inout Explanation) throws {
    let wanted = explanation.records.map { RecordSearch.Wanted($0) }
    var search = RecordSearch(for: wanted, numbered: explanation.records.flatMap(\.numbers))
    try input.visitReplies { stage, reply in
      let found = search.records(in: reply)
      for place in wanted.indices where found.contains(wanted[place]) {
        let numbers = explanation.records[place].numbers
        let question =
          reply.answers.first { numbers.contains($0.key) } ?? reply.answers.first
        explanation.records[place].replies.append(
          Explanation.Reply(
            stage: stage, endpoint: reply.endpoint.description, question: question?.key ?? ""))
      }
    }
  }
}

extension RecordSearch.Wanted {
  fileprivate init(_ record: Explanation.Record) {
    self.init(source: record.source, id: record.id, digest: record.digest)
  }
}
