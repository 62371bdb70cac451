import PatentModel

extension SIPOP {
  /// What a question asks: an application, and the sort of reference.
  ///
  /// As text `CN201010600278/02`, without the check digit, so that all spellings of a number are one
  /// question.
  struct ReferenceKey {
    let application: ApplicationNumber
    /// `referType` of the call.
    let referType: String

    init(_ application: ApplicationNumber, referType: String) {
      self.application = application
      self.referType = referType
    }

    /// - Returns: nil for the text of another endpoint's question.
    init?(_ text: String) {
      let parts = text.split(
        separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, let application = try? ApplicationNumber(parsing: String(parts[0]))
      else { return nil }
      self.init(application, referType: String(parts[1]))
    }

    var text: String { "\(application.id)/\(referType)" }
  }
}
