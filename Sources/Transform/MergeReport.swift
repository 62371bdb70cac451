import PatentModel

/// What a merge read and made.
package struct MergeReport: Hashable, Sendable {
  /// Records of providers, repeated ones included.
  package var observations = 0
  package var patents = 0
  /// Those of the patents that are known only as one end of citations.
  package var stubs = 0
  package var publications = 0
  package var citations = 0
  package var companies = 0
  package var inputRows = 0
  /// Archived replies that are no JSON, or come from an endpoint that no source reads.
  package var unreadableReplies = 0
  /// Records without any number by which they could be told from others.
  package var unidentifiedRecords = 0
  package var findings = MergeFindings()

  package init() {}
}

extension MergeReport {
  mutating func count(_ patent: Patent) {
    patents += 1
    if patent.isStub { stubs += 1 }
    publications += patent.publications.count
    citations += patent.citations.count
    findings.count(patent)
  }

  mutating func count(_ company: Company) {
    companies += 1
    findings.count(company)
  }

  /// Adds what one piece of work counted.
  mutating func add(_ output: MergeOutput) {
    observations += output.lines.observations
    unreadableReplies += output.lines.unreadableReplies
    unidentifiedRecords += output.lines.unidentifiedRecords
    patents += output.report.patents
    stubs += output.report.stubs
    publications += output.report.publications
    citations += output.report.citations
    companies += output.report.companies
    findings.add(output.report.findings)
  }
}
