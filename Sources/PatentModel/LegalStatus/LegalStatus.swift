/// Whether a right is being asked for, in force, or gone.
public enum LegalStatus: String, Sendable, CaseIterable {
  case pending
  case active
  case inactive
  case unknown

  /// The rank of a statement that says no more than this.
  package var rank: Int {
    switch self {
    case .pending: 20
    case .active: 30
    case .inactive: 40
    case .unknown: 0
    }
  }
}

/// What exactly made the status what it is.
public enum LegalStatusDetail: String, Sendable, CaseIterable {
  case abandoned
  case ceased
  case deemedAbandoned = "deemed_abandoned"
  case deemedWithdrawn = "deemed_withdrawn"
  case discontinued
  case doubleGrantAbandoned = "double_grant_abandoned"
  case examining
  case expired
  case feeLapsed = "fee_lapsed"
  case granted
  case invalidated
  case partiallyInvalidated = "partially_invalidated"
  case pctDesignated = "pct_designated"
  case pctDesignatedExpired = "pct_designated_expired"
  case pctNotEntered = "pct_not_entered"
  case pctPublished = "pct_published"
  case published
  case rejected
  case restored
  case withdrawn
}

/// Something that happened to an application without touching its status.
public enum ProcedureEvent: String, Sendable, CaseIterable {
  case change
  case customs
  case declassification
  case doubleApplication = "double_application"
  case invalidityProcedure = "invalidity_procedure"
  case license
  case litigation
  case other
  case pledge
  case preservation
  case reexamination
  case transfer
}

/// The letter under which INPADOC files a legal event.
package enum EventCategory: String, Sendable, CaseIterable {
  case filing = "A"
  case discontinuation = "B"
  case revival = "C"
  case examination = "D"
  case grant = "F"
  case cessation = "H"
  case rightRevival = "K"
  case review = "L"
  case publication = "Q"
  case partyChange = "R"
  case licensing = "S"
  case other = "W"
}
