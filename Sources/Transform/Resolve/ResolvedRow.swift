import PatentModel
import Providers

/// A row of the user's list and what became of it: a row of `input_row`.
struct ResolvedRow: Hashable, Sendable {
  let row: InputRow
  /// One word of the canonical model's list.
  let state: String
  let reason: String?
  var entityID: String?

  /// A row whose state is decided by what was found; duplicates stay duplicates.
  init(_ row: InputRow, state: String, reason: String?, entityID: String? = nil) {
    let isPending = row.state == .pending
    self.row = row
    self.state = isPending ? state : row.state.rawValue
    self.reason = isPending ? reason : row.reason
    self.entityID = entityID
  }

  /// A row for which there is no record: failed if a provider refuses it, not found if one has
  /// nothing, else still to be asked for.
  init(_ row: InputRow, verdicts: some Sequence<ArchivedReply.Verdict>, entityID: String? = nil) {
    let verdicts = Set(verdicts)
    if verdicts.contains(.records) {
      self.init(row, state: "resolved", reason: nil, entityID: entityID)
    } else if verdicts.contains(.refused) {
      self.init(row, state: "failed", reason: "refused_by_provider", entityID: entityID)
    } else if verdicts.contains(.empty) {
      self.init(row, state: "not_found", reason: "no_record", entityID: entityID)
    } else {
      self.init(row, state: "pending", reason: "not_retrieved_yet", entityID: entityID)
    }
  }
}
