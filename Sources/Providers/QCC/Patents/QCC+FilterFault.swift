extension QCC {
  /// A filter of a search whose value does not do.
  package struct FilterFault: Error, Hashable, Sendable {
    /// The documented name, such as `appDateBegin`.
    package let option: String
    /// Which values do.
    package let message: String

    init(_ option: String, _ message: String) {
      self.option = option
      self.message = message
    }
  }
}
