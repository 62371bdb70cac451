import Foundation
package import PatentModel

/// What a merge may be told beyond its rows and replies.
package struct MergeOptions: Sendable {
  /// Source tokens, the most trusted first; a source that is not named comes last.
  package var sourceOrder: [String]
  /// Base name of the user's file, as it appears in `input_row`.
  package var inputName: String
  /// Bytes of records that are sorted in memory before they are written to disk as a run.
  ///
  /// Smaller lines are sorted beside them, in a quarter of it for each of four kinds.
  package var runSize: Int
  /// How many threads read and merge at once; their number leaves no trace in the result.
  package var workers: Int
  /// The day on which a term is judged to be over; without it no term is.
  package var asOf: CalendarDate?

  package init(
    inputName: String, sourceOrder: [String] = Self.defaultSourceOrder, runSize: Int = 32 << 20,
    workers: Int = ProcessInfo.processInfo.activeProcessorCount, asOf: CalendarDate? = nil
  ) {
    self.inputName = inputName
    self.sourceOrder = sourceOrder
    self.runSize = runSize
    self.workers = workers
    self.asOf = asOf
  }

  /// The order of the canonical model, section 5.
  package static let defaultSourceOrder = [
    "zhihuiya.detail", "qcc.detail", "qcc.list", "sipop.reference",
  ]
}

extension MergeOptions {
  /// The place of a source in the order, from 0.
  func rank(of source: String) -> Int {
    sourceOrder.firstIndex { $0.isSame(as: source) } ?? sourceOrder.count
  }
}
