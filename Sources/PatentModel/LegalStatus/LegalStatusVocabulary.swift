/// The codes of one provider's status field.
enum LegalStatusVocabulary {
  /// 企查查 专利查询 V4: `ZT…`, and the numbers of older data.
  case qcc
  /// 智慧芽: detailed status codes, and event codes from 61 on.
  case zhihuiya
  /// 智慧芽: simple status codes.
  case zhihuiyaSimple

  /// Reads a code; nil when it is none of ours.
  func reading(of code: String) -> LegalStatusReading? {
    switch self {
    case .qcc: Self.qccReading(of: code)
    case .zhihuiya: Self.zhihuiyaReading(of: code)
    case .zhihuiyaSimple: Self.zhihuiyaSimpleReading(of: code)
    }
  }

  /// The whole code before its family, as the families are inferred and not documented.
  private static func qccReading(of code: String) -> LegalStatusReading? {
    switch code {
    case "ZT001001", "1": LegalStatusReading(.published)
    case "ZT001003", "24": LegalStatusReading(.examining)
    case "ZT003001": LegalStatusReading(.rejected)
    case "ZT003002": LegalStatusReading(.withdrawn)
    case "ZT003003": LegalStatusReading(.deemedWithdrawn)
    case "ZT003010": LegalStatusReading(.deemedAbandoned)
    case "22": LegalStatusReading(.granted)
    case _ where code.hasPrefix("ZT001"): LegalStatusReading(LegalStatus.pending)
    case _ where code.hasPrefix("ZT002"): LegalStatusReading(.granted)
    case _ where code.hasPrefix("ZT003"): LegalStatusReading(LegalStatus.inactive)
    default: nil
    }
  }

  private static func zhihuiyaReading(of code: String) -> LegalStatusReading? {
    if let detail = zhihuiyaDetails[code] { return LegalStatusReading(detail) }
    return zhihuiyaEvents[code].map { LegalStatusReading($0, $1) }
  }

  private static func zhihuiyaSimpleReading(of code: String) -> LegalStatusReading? {
    switch code {
    case "0": LegalStatusReading(LegalStatus.inactive)
    case "1": LegalStatusReading(LegalStatus.active)
    case "2": LegalStatusReading(LegalStatus.pending)
    case "220": LegalStatusReading(.pctDesignatedExpired)
    case "221": LegalStatusReading(.pctDesignated)
    case "999": LegalStatusReading(LegalStatus.unknown)
    default: nil
    }
  }

  private static let zhihuiyaDetails: [String: LegalStatusDetail] = [
    "1": .published, "2": .examining, "3": .granted, "8": .doubleGrantAbandoned,
    "11": .withdrawn, "12": .withdrawn, "13": .rejected, "14": .invalidated, "15": .expired,
    "16": .feeLapsed, "17": .deemedWithdrawn, "18": .withdrawn, "19": .deemedAbandoned,
    "20": .abandoned, "21": .restored, "22": .ceased, "23": .partiallyInvalidated,
    "24": .discontinued, "25": .abandoned, "30": .abandoned, "222": .pctPublished,
    "223": .pctDesignated, "224": .pctDesignatedExpired, "225": .pctNotEntered,
  ]

  private static let zhihuiyaEvents: [String: (ProcedureEvent, EventCategory)] = [
    "61": (.transfer, .partyChange), "62": (.license, .licensing), "63": (.pledge, .licensing),
    "64": (.other, .licensing), "65": (.invalidityProcedure, .review),
    "66": (.reexamination, .review), "69": (.customs, .other), "70": (.litigation, .other),
    "71": (.preservation, .other), "72": (.invalidityProcedure, .review),
    "73": (.invalidityProcedure, .review), "74": (.declassification, .other),
    "75": (.doubleApplication, .other),
  ]
}
