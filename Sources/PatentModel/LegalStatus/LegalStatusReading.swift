/// What a provider's words or code say of a patent's status.
public struct LegalStatusReading: Hashable, Sendable {
  /// The cause, where the words name one.
  public let detail: LegalStatusDetail?
  /// What the words make of the status; nil when they do not touch it.
  public let status: LegalStatus?
  /// Weighs statements of one day: the greater decides.
  ///
  /// 0 when the status is not touched.
  package let rank: Int
  /// The event, where it is one that does not touch the status.
  public let procedure: ProcedureEvent?
  /// The category before a grant.
  package let category: EventCategory
  /// The category after a grant.
  package let categoryAfterGrant: EventCategory

  /// True when the words may set the status.
  public var isStatusBearing: Bool { status != nil }

  /// The word for the `event_type` column.
  package var eventType: String {
    detail?.rawValue ?? procedure?.rawValue ?? ProcedureEvent.other.rawValue
  }
}

extension LegalStatusReading {
  /// Words that name a status and its cause.
  init(_ detail: LegalStatusDetail) {
    self.detail = detail
    status = detail.status
    rank = detail.rank
    procedure = nil
    category = detail.category
    categoryAfterGrant = detail.categoryAfterGrant
  }

  /// Words that name a bare status.
  init(_ status: LegalStatus) {
    detail = nil
    self.status = status
    rank = status.rank
    procedure = nil
    category = .other
    categoryAfterGrant = .other
  }

  /// Words that name an event beside the status.
  init(_ procedure: ProcedureEvent, _ category: EventCategory) {
    detail = nil
    status = nil
    rank = 0
    self.procedure = procedure
    self.category = category
    categoryAfterGrant = category
  }
}

extension LegalStatusReading {
  /// Reads a status from a provider's text and code, the text first.
  ///
  /// A text in a code field is read as text, since resellers put it there.
  ///
  /// - Parameters:
  ///   - text: 公开, 有效, 专利权的终止(①未缴年费专利权终止) and the like.
  ///   - qccCode: `ZT001003`, or one of the older numbers.
  ///   - zhihuiyaCode: A detailed code or an event code of 智慧芽.
  ///   - zhihuiyaSimpleCode: A simple code of 智慧芽, which counts anew from 0.
  /// - Returns: nil when neither is known.
  public static func reading(
    text: String?, qccCode: String? = nil, zhihuiyaCode: String? = nil,
    zhihuiyaSimpleCode: String? = nil
  ) -> LegalStatusReading? {
    if let reading = text.flatMap(reading(ofText:)) { return reading }
    for (code, vocabulary) in [
      (qccCode, LegalStatusVocabulary.qcc), (zhihuiyaCode, .zhihuiya),
      (zhihuiyaSimpleCode, .zhihuiyaSimple),
    ] {
      guard let code else { continue }
      if let reading = vocabulary.reading(of: code) ?? reading(ofText: code) { return reading }
    }
    return nil
  }
}
