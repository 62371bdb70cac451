import PatentModel
import Providers

/// All that is known of one company, in an order that depends on its content alone.
struct CompanyEvidence {
  private(set) var rows: [InputRow] = []
  private(set) var answers: [AnswerEvidence] = []
  private(set) var searches: [FacetEvidence] = []
  /// Sorted by patent.
  private(set) var links: [CompanyLink] = []
  private(set) var licenses: [LicenseObservation] = []
  private(set) var reports: [ReportObservation] = []

  init(_ evidence: [Evidence]) {
    for item in evidence {
      switch item {
      case .row(let row): rows.append(row)
      case .answer(let answer): answers.append(answer)
      case .facets(let facets): searches.append(facets)
      case .link(let link): links.append(link)
      case .license(let license): licenses.append(license)
      case .report(let report): reports.append(report)
      case .record, .claim, .refusal, .contradiction, .citation, .version: break
      }
    }
    rows.sort { $0.precedes($1) }
    links.sort { $0.patentID.isBefore($1.patentID) }
  }
}
