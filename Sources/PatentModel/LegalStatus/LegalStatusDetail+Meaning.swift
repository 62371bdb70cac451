extension LegalStatusDetail {
  /// The status that follows.
  package var status: LegalStatus {
    switch self {
    case .examining, .pctDesignated, .pctPublished, .published: .pending
    case .granted, .partiallyInvalidated, .restored: .active
    case .abandoned, .ceased, .deemedAbandoned, .deemedWithdrawn, .discontinued,
      .doubleGrantAbandoned, .expired, .feeLapsed, .invalidated, .pctDesignatedExpired,
      .pctNotEntered, .rejected, .withdrawn:
      .inactive
    }
  }

  /// Weighs details of one day: the greater decides.
  package var rank: Int {
    switch self {
    case .pctPublished, .published: 10
    case .pctDesignated: 12
    case .examining: 20
    case .granted: 30
    case .partiallyInvalidated: 35
    case .deemedAbandoned, .deemedWithdrawn, .discontinued, .pctDesignatedExpired, .pctNotEntered,
      .rejected, .withdrawn:
      40
    case .abandoned, .ceased, .doubleGrantAbandoned, .feeLapsed: 50
    case .restored: 55
    case .expired: 60
    case .invalidated: 70
    }
  }

  /// The INPADOC category before a grant.
  package var category: EventCategory {
    switch self {
    case .pctPublished, .published: .publication
    case .pctDesignated: .filing
    case .examining: .examination
    case .granted: .grant
    case .restored: .revival
    case .abandoned, .deemedAbandoned, .deemedWithdrawn, .discontinued, .pctDesignatedExpired,
      .pctNotEntered, .rejected, .withdrawn:
      .discontinuation
    case .ceased, .doubleGrantAbandoned, .expired, .feeLapsed: .cessation
    case .invalidated, .partiallyInvalidated: .review
    }
  }

  /// The INPADOC category after a grant, which differs for what can happen on either side of it.
  package var categoryAfterGrant: EventCategory {
    switch self {
    case .abandoned: .cessation
    case .restored: .rightRevival
    default: category
    }
  }
}
