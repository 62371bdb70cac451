/// What a dataset keeps lines of: the three things that have an identity of their own.
///
/// Every other table hangs on one of them: its rows travel inside the line of their entity.
package enum EntityKind: String, Sendable, Hashable, CaseIterable {
  /// One invention as filed: an application, with its publications nested.
  case patent
  /// One applicant or rights holder.
  case company
  /// One line of the list the buyer handed in.
  case inputRow = "input_row"
}
