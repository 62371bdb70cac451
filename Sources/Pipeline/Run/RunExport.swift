import ByteFormats
import Foundation
import Transform
package import Workspace

/// What a run's merges read, as lines for other tools: its rows, then the replies to its questions.
package struct RunExport {
  private let input: MergeInput

  /// - Parameters:
  ///   - book: Of the run.
  ///   - archive: Of its workspace.
  package init(_ book: RunBook, archive: Archive) {
    var stages: [String] = []
    for merge in book.plan.stages where merge.operation is any MergeOperator {
      stages += merge.from.filter { !stages.contains($0) }
    }
    input = MergeInput(
      name: book.order.inputName, stages: stages, record: book.record,
      archive: archive)
  }

  /// Hands on one JSON object at a time, without a line feed; without credentials and signatures.
  ///
  /// - Throws: A fault of the workspace; `CancellationError`; what `emit` throws.
  package func visitLines(_ emit: ([UInt8]) throws -> Void) throws {
    let parser = JSONParser()
    var json = JSONWriter()
    try input.visitRows { row in
      json.removeAll()
      row.write(to: &json)
      try emit(json.bytes)
    }
    try input.visitReplies { _, reply in
      json.removeAll()
      reply.write(to: &json, parser: parser)
      try emit(json.bytes)
    }
  }
}
