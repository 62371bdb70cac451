import Foundation
package import PatentModel
package import Providers

/// What a merge may be told beyond its rows and replies.
package struct MergeOptions: Sendable {
  /// What a merge makes lines of, beside the rows of the list.
  package enum Entities: Sendable {
    case patentsAndCompanies
    /// Patents are not made even where sources hold them.
    case companiesOnly
  }

  package var entities: Entities
  /// What is said of patents is trusted in this order.
  package var sourceOrder: SourceOrder
  /// What licences and reports say of companies is trusted in this order.
  package var companySourceOrder: SourceOrder
  /// Bytes of records that are sorted in memory before they are written to disk as a run.
  ///
  /// Smaller lines are sorted beside them, in a quarter of it for each of four kinds.
  package var runSize: Int
  /// How many threads read and merge at once; their number leaves no trace in the result.
  package var workers: Int
  /// The day on which a term is judged to be over; without it no term is.
  package var asOf: CalendarDate?
  /// What the codes of citations mean, by code; of any other the direction is unknown.
  package var referDirections: [String: SIPOP.ReferDirection]

  package init(
    entities: Entities = .patentsAndCompanies,
    sourceOrder: SourceOrder = .patents, companySourceOrder: SourceOrder = .companies,
    runSize: Int = 32 << 20,
    workers: Int = ProcessInfo.processInfo.activeProcessorCount, asOf: CalendarDate? = nil,
    referDirections: [String: SIPOP.ReferDirection] = SIPOP.Traits().directions
  ) {
    self.entities = entities
    self.companySourceOrder = companySourceOrder
    self.sourceOrder = sourceOrder
    self.runSize = runSize
    self.workers = workers
    self.asOf = asOf
    self.referDirections = referDirections
  }
}
