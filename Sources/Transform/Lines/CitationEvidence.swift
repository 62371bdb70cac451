import PatentModel
import Providers

/// That a document cites, or is cited by, a patent that was asked about: what one record reports.
struct CitationEvidence: Hashable, Sendable {
  /// Application id of the patent that was asked about.
  let subject: String
  /// The provider's code for the direction, as sent.
  let referType: String
  let document: CitationEnd
  /// The document's record, and where its other evidence is gathered.
  let version: RecordVersion
}

/// One end of a citation, as far as a report tells of it.
struct CitationEnd: Hashable, Sendable {
  /// The id of a patent, or ``literaturePrefix`` and a digest.
  let key: String
  /// Canonical.
  var publication: String?
  var publishedOn: CalendarDate?
  var countryCode: String?
  /// Of other literature all that is known of it.
  var title: String?

  static let literaturePrefix = "NPL:"

  /// nil for other literature, which has no row.
  var patentID: String? { key.hasPrefix(Self.literaturePrefix) ? nil : key }
}

extension CitationEvidence {
  /// The patent in whose line the citation stands: the citing one, or the cited one where the citing
  /// document is no patent.
  func home(by directions: [String: SIPOP.ReferDirection]) -> String {
    directions[referType] == .forward ? document.patentID ?? subject : subject
  }
}
