import PatentModel
import Providers

/// A company with its patents, licences and reports.
struct Company {
  let identity: CompanyIdentity
  let profile: CompanyProfile
  let queryKeys: [String]
  let sources: [String]
  let retrievedOn: CalendarDate?
  let patents: [CompanyLink]
  let facets: [CompanyFacet]
  let licenses: [TelecomLicense]
  let reports: [CreditReport]
  let rows: [ResolvedRow]
  /// Where licences and reports were read, sorted by source and id.
  let records: [Observation.Record]
  /// The company's own doubts; those about its licences are theirs.
  private(set) var flags: [Flag]

  var isQueried: Bool { !rows.isEmpty }
  var conflicts: [Conflict] { profile.conflicts }

  init(_ identity: CompanyIdentity, _ evidence: CompanyEvidence, options: MergeOptions) {
    let answers = evidence.answers
    self.identity = identity
    let rank = options.companySourceOrder.rank
    licenses = TelecomLicense.merged(of: evidence.licenses, rank: rank)
    reports = CreditReport.newest(of: evidence.reports, company: identity)
    records = (licenses.flatMap(\.records) + reports.map(\.record)).sorted {
      isKey([$0.source, $0.id], before: [$1.source, $1.id])
    }
    profile = CompanyProfile(of: licenses, among: records, rank: rank)
    queryKeys =
      (evidence.rows.compactMap(\.normalizedValue) + answers.map(\.subject)).distinctSorted
    sources =
      ((evidence.rows.isEmpty ? [] : ["input"]) + answers.map(\.source) + records.map(\.source))
      .distinctSorted
    retrievedOn = (answers.map(\.retrievedOn) + records.map(\.retrievedOn)).max()
    patents = evidence.links
    facets = CompanyFacet.sum(of: evidence.searches)
    rows = evidence.rows.map {
      ResolvedRow($0, verdicts: answers.map(\.verdict), entityID: identity.id)
    }
    flags = []
    flags = Set(identityFlags).sorted { $0.precedes($1) }
  }

  /// Doubts about the codes as they were asked for or stated, and about a name that several may bear.
  private var identityFlags: [Flag] {
    var flags: [Flag] = []
    for key in queryKeys {
      let doubts = (try? CompanyIdentifier(reading: key))?.flags ?? []
      flags += doubts.map { Flag($0, detail: key, source: "input") }
    }
    for license in licenses {
      guard let (text, source) = license.creditCode, let code = CreditCode(text) else { continue }
      flags += code.flags.map { Flag($0, detail: code.code, source: source) }
    }
    if identity.isAmbiguous {
      flags.append(Flag(.ambiguousCompanyName, detail: identity.name?.name ?? ""))
    }
    return flags
  }
}
