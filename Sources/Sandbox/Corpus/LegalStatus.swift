/// Where an application stands, in the words of two providers.
struct LegalStatus: Hashable, Sendable {
  enum Standing: String, Sendable {
    case pending = "审中"
    case active = "有效"
    case inactive = "失效"
  }

  /// QCC's code.
  let code: String
  /// QCC's text.
  let text: String
  /// Zhihuiya's one word.
  let standing: Standing
}

/// The codes of ZT001 and ZT003 stand in 企查查 专利查询 V1.0, but for 未缴年费, whose code no public
/// document gives; the code of ZT002 is inferred from its neighbours.
extension LegalStatus {
  static let published = LegalStatus(code: "ZT001001", text: "公开", standing: .pending)
  static let inExamination = LegalStatus(code: "ZT001003", text: "实质审查", standing: .pending)
  static let granted = LegalStatus(code: "ZT002001", text: "授权", standing: .active)
  static let rejected = LegalStatus(code: "ZT003001", text: "公布驳回", standing: .inactive)
  static let withdrawn = LegalStatus(code: "ZT003002", text: "公布撤回", standing: .inactive)
  static let deemedWithdrawn = LegalStatus(
    code: "ZT003003", text: "公布视为撤回", standing: .inactive)
  static let deemedAbandoned = LegalStatus(code: "ZT003010", text: "视为放弃", standing: .inactive)
  static let feeUnpaid = LegalStatus(code: "ZT003020", text: "未缴年费", standing: .inactive)

  /// What becomes of an application that is not granted, the likelier the more often it stands here.
  static let fatesWithoutGrant = [
    published, inExamination, inExamination, inExamination, inExamination, deemedWithdrawn,
    deemedWithdrawn, deemedWithdrawn, rejected, rejected, withdrawn, deemedAbandoned,
  ]

  /// What becomes of a grant.
  static let fatesOfGrant = [granted, granted, granted, feeUnpaid]
}
