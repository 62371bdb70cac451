import PatentModel
import Providers

/// One application as all sources together tell it, with the rows that hang on it.
///
/// Its properties are the columns of the canonical model's table `patent`, in their order, and its
/// child tables. A class, since it has so many that copying it shows.
final class Patent {
  let id: String
  var countryCode = "CN"
  var application: ApplicationNumber?
  var patentType: PatentType?
  /// True when it is known only as one end of citations.
  var isStub = false

  var filingDate: CalendarDate?
  var priorityDate: CalendarDate?
  var firstPublicationDate: CalendarDate?
  var grantDate: CalendarDate?
  var grantPublicationNumber: String?
  var expirationDate: CalendarDate?
  var expirationBasis: String?
  var legalStatus = LegalStatusDecision.none

  var title: String?
  var abstract: String?
  var primaryExaminer: String?
  var assistantExaminer: String?
  var sources: [String] = []
  var retrievedOn: CalendarDate?

  var publications: [Publication] = []
  var assignees: [Party] = []
  var inventors: [Party] = []
  var agents: [Agent] = []
  var classifications: [Classification] = []
  var priorityClaims: [PriorityClaim] = []
  var citations: [Citation] = []
  var events: [LegalEvent] = []
  var images: [Image] = []
  var rows: [ResolvedRow] = []
  var records: [Testimony] = []
  var lineage: [Lineage] = []
  var conflicts: [Conflict] = []
  var flags: [Flag] = []

  /// What the companies in whose lists it stood learn of it.
  var companyLinks: [(company: String, link: CompanyLink)] = []

  init(id: String) { self.id = id }

  /// The date of the event that ended the right or the application.
  var cessationDate: CalendarDate? {
    legalStatus.status == .inactive ? legalStatus.date : nil
  }

  /// The sources of these records, sorted.
  func sources(at places: Places) -> [String] {
    places.map { records[$0].origin.source }.distinctSorted
  }

  /// True when a document or an event tells of a grant.
  var isGranted: Bool { events.contains(where: \.isGrant) }

  /// The first day of a grant, by a document or an event.
  var grantedOn: CalendarDate? {
    ([grantDate] + events.lazy.filter(\.isGrant).map(\.date)).compactMap(\.self).min()
  }
}

extension Patent {
  struct Publication {
    let number: PublicationNumber
    var stage: KindStage
    var date: CalendarDate?
    var title: String?
    var isFirstGrant = false
    /// The records that name it.
    let places: Places
  }

  /// An applicant, owner or inventor.
  struct Party {
    /// `applicant`, `original_assignee`, `current_assignee`; empty for inventors.
    let role: String
    /// From 1.
    let sequence: Int
    let name: String
    let nameKey: String
    let type: PartyType
    let companyID: String?
    let places: Places
  }

  struct Agent {
    /// `agency` or `attorney`.
    let type: String
    let sequence: Int
    let name: String
    let nameKey: String
    let agencyCode: String?
    let places: Places
  }

  struct Classification {
    let code: ClassificationCode
    /// From 1, in each scheme.
    let sequence: Int
    let isFirst: Bool
    let classDescription: String?
    let places: Places
  }

  struct PriorityClaim {
    let sequence: Int
    let filingDate: CalendarDate
    let isPlausible: Bool
    let places: Places
  }

  struct Image {
    let url: String
    let sequence: Int
    let type: String
    var places: Places
  }
}
