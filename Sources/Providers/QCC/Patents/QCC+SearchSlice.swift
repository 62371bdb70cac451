extension QCC {
  /// What a search covers of a company's documents, in the two respects in which it can be cut smaller.
  package struct SearchSlice: Hashable, Sendable {
    /// As `kindcode`; nil covers all four.
    package var kind: Int?
    /// By application date.
    ///
    /// A document without one lies only in the window without ends.
    package var filed: DateWindow

    package init(kind: Int? = nil, filed: DateWindow = DateWindow()) {
      self.kind = kind
      self.filed = filed
    }

    func narrowed(toKind kind: Int) -> SearchSlice { SearchSlice(kind: kind, filed: filed) }

    func narrowed(to window: DateWindow) -> SearchSlice { SearchSlice(kind: kind, filed: window) }
  }
}
