import ByteFormats
import PatentModel
import Providers

/// One thing known of a patent, a publication or a company: what a line carries behind its key.
///
/// Its JSON is an object of one member, named as the case.
enum Evidence: Sendable {
  /// A provider's record of the patent.
  case record(SourceRecord)
  /// An application's claim that a publication is its own.
  case claim(PublicationClaim)
  /// A claim that another application has won.
  case refusal(PublicationClaim)
  /// An application whose record names the publication and cannot own it.
  case contradiction(PublicationClaim)
  /// A row of the user's list that asks for the entity.
  case row(InputRow)
  /// What a provider answered when it was asked for the entity.
  case answer(AnswerEvidence)
  case facets(FacetEvidence)
  /// What a record says of a licence and of its holder.
  indirect case license(LicenseObservation)
  /// What a reply says of a credit report that was ordered.
  case report(ReportObservation)
  case citation(CitationEvidence)
  case link(CompanyLink)
  /// That a record spoke for an entity once.
  case version(RecordVersion)
}

/// What an application says of one publication.
struct PublicationClaim: Hashable, Sendable {
  /// Canonical.
  let publication: String
  /// Publication date, where the record gives it.
  let date: CalendarDate?
  /// Application id.
  let application: String
  let source: String
  let recordID: String
}

/// Where a record, as it was on one day, is gathered.
struct RecordVersion: Hashable, Sendable {
  let place: RecordPlace
  let retrievedOn: CalendarDate
  let digest: String
}

/// A record and the key under which its evidence meets: an application id, or publication digits.
struct RecordPlace: Hashable, Sendable {
  let source: String
  let recordID: String
  let key: String
}

struct AnswerEvidence: Hashable, Sendable {
  let verdict: ArchivedReply.Verdict
  /// What was asked for: canonical.
  let subject: String
  let source: String
  let retrievedOn: CalendarDate
}

/// The facets of one search of a company.
struct FacetEvidence: Hashable, Sendable {
  let filters: [String]
  let retrievedOn: CalendarDate
  let counts: [CompanyFacets.Count]
}

/// A patent in a company's result lists.
struct CompanyLink: Hashable, Sendable {
  let patentID: String
  /// Roles in which the patent names the company, sorted.
  let matchedRoles: [String]
  let searchKeys: [String]
  let sources: [String]
}
