/// What the records of one patent may say differently, so that a choice has to be made.
///
/// The names are those that conflicts and lineage use: the column's, or a name of its own for a list
/// that is chosen as a whole.
package enum PatentAttribute: String, Sendable, Hashable, CaseIterable {
  case applicationNumber = "application_number"
  case patentType = "patent_type"
  case filingDate = "filing_date"
  case priorityDate = "priority_date"
  case firstPublicationDate = "first_publication_date"
  case grantDate = "grant_date"
  case expirationDate = "anticipated_expiration_date"
  case legalStatus = "legal_status"
  case title
  case abstract
  case primaryExaminer = "primary_examiner"
  case assistantExaminer = "assistant_examiner"
  case applicants
  case originalAssignees = "original_assignees"
  case currentAssignees = "current_assignees"
  case inventors
  case agencies
  case attorneys
  case classification
  /// Of one document: it has no column of the patent.
  case publicationNumber = "publication_number"
  case publicationDate = "publication_date"
}

extension PatentAttribute {
  /// Those for which a pipeline may trust its sources in an order of its own; what is decided by rules
  /// alone, such as the legal status, is none of them.
  package static let ordered: [PatentAttribute] = [
    .applicationNumber, .filingDate, .grantDate, .expirationDate, .title, .abstract,
    .primaryExaminer, .assistantExaminer, .applicants, .originalAssignees, .currentAssignees,
    .inventors, .agencies, .attorneys, .classification, .publicationDate,
  ]
}
