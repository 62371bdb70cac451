/// What the documents of one provider leave open: settings with a default, beside those that all have.
///
/// Each stored property is a key below `providers.NAME` in a pipeline file, nil when it is not written.
package protocol ProviderTraits: Codable, Hashable, Sendable {
  init()

  /// The keys and what they mean, in the order in which people are told of them.
  static var settings: [Setting] { get }

  /// Looks at every value that is written.
  ///
  /// - Throws: ``TraitFault`` for the first that does not do.
  func check() throws(TraitFault)
}

/// A setting of a provider whose value does not do.
package struct TraitFault: Error, Hashable, Sendable {
  /// Below the provider, such as `report.poll_first`.
  package let path: String
  /// What is wrong, and which values do.
  package let message: String

  package init(_ path: String, _ message: String) {
    self.path = path
    self.message = message
  }
}

extension TraitFault {
  /// Reads a duration that may be written.
  static func duration(
    _ text: String?, at path: String, else standard: Duration
  ) throws(TraitFault) -> Duration {
    guard let text else { return standard }
    guard let duration = Duration(reading: text) else {
      throw TraitFault(path, "“\(text)” is no duration; write 250ms, 30s, 15min, 2h or 30d")
    }
    return duration
  }
}
