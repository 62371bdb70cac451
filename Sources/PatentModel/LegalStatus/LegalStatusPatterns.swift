/// Words that must all occur in a text, in this order and with anything between.
private struct Pattern {
  let words: [[UInt8]]
  /// A character before which the first word does not count, as 等 in 等恢复.
  var refusedBefore: [UInt8] = []

  func occurs(in text: [UInt8]) -> Bool {
    var start = 0
    for word in words {
      guard let end = text.end(ofWord: word, from: start, unlessAfter: refusedBefore) else {
        return false
      }
      start = end
    }
    return true
  }
}

/// One line of the table: the first whose pattern occurs anywhere in a text decides.
private struct Rule {
  let pattern: Pattern
  let reading: LegalStatusReading

  init(_ pattern: Pattern, _ reading: LegalStatusReading) {
    self.pattern = pattern
    self.reading = reading
  }

  /// Rules for alternatives that mean the same.
  static func any(of phrases: String..., mean detail: LegalStatusDetail) -> [Rule] {
    phrases.map { Rule(Pattern($0), LegalStatusReading(detail)) }
  }
}

extension Pattern {
  /// Reads `PCT…期满` as two words.
  init(_ phrase: String, refusedBefore: String = "") {
    words = phrase.split(separator: "…").map { Array($0.utf8) }
    self.refusedBefore = Array(refusedBefore.utf8)
  }
}

extension LegalStatusReading {
  /// Reads a status from words alone.
  ///
  /// - Returns: nil when no pattern of section 7.2 of the canonical model occurs.
  static func reading(ofText text: String) -> LegalStatusReading? {
    let dense = text.compatibilityForm.utf8.filter { !$0.isBlank }
    if let bare = bareWords[String(decoding: dense, as: UTF8.self)] {
      return LegalStatusReading(bare)
    }
    return rules.first { $0.pattern.occurs(in: dense) }?.reading
  }

  private static let bareWords: [String: LegalStatus] = [
    "有效": .active, "专利权维持": .active, "失效": .inactive, "无效": .inactive,
    "审中": .pending, "在审": .pending, "未确认": .unknown, "未知": .unknown,
  ]

  /// The table of section 7.2 of the canonical model.
  ///
  /// Its order is the rule: 公布视为撤回 holds 公布.
  private static let rules: [Rule] =
    Rule.any(of: "PCT国际公布", mean: .pctPublished)
    + Rule.any(of: "PCT未进", mean: .pctNotEntered)
    + Rule.any(of: "PCT…期满", mean: .pctDesignatedExpired)
    + Rule.any(of: "PCT…期内", mean: .pctDesignated)
    + Rule.any(of: "理由通知", "审查意见", mean: .examining)
    + Rule.any(of: "驳回", mean: .rejected)
    + procedures.map { Rule(Pattern($0), LegalStatusReading($1, $2)) }
    + [Rule(Pattern("恢复", refusedBefore: "等"), LegalStatusReading(.restored))]
    + Rule.any(of: "全部无效", "全部撤销", "宣告无效", "无效宣告失效", mean: .invalidated)
    + Rule.any(of: "部分无效", mean: .partiallyInvalidated)
    + Rule.any(of: "避重", "重复授", mean: .doubleGrantAbandoned)
    + Rule.any(of: "视为撤回", "视撤", mean: .deemedWithdrawn)
    + Rule.any(of: "撤回", mean: .withdrawn)
    + Rule.any(of: "视为放弃", mean: .deemedAbandoned)
    + Rule.any(of: "放弃", mean: .abandoned)
    + Rule.any(of: "未缴年费", "未缴纳年费", mean: .feeLapsed)
    + Rule.any(of: "届满", "期满", mean: .expired)
    + Rule.any(of: "申请终止", mean: .discontinued)
    + Rule.any(of: "终止", mean: .ceased)
    + Rule.any(of: "实质审查", "实审", mean: .examining)
    + Rule.any(of: "授权", "授予", mean: .granted)
    + Rule.any(of: "公开", "公布", mean: .published)

  /// Events beside the status, of which the upper names a text that holds two.
  private static let procedures: [(String, ProcedureEvent, EventCategory)] = [
    ("转移", .transfer, .partyChange),
    ("许可", .license, .licensing),
    ("质押", .pledge, .licensing),
    ("担保", .pledge, .licensing),
    ("保全", .preservation, .other),
    ("信托", .other, .licensing),
    ("变更", .change, .partyChange),
    ("更正", .change, .other),
    ("复审", .reexamination, .review),
    ("异议", .invalidityProcedure, .review),
    ("口头审理", .invalidityProcedure, .review),
    ("口审", .invalidityProcedure, .review),
    ("无效程序", .invalidityProcedure, .review),
    ("诉讼", .litigation, .other),
    ("海关", .customs, .other),
    ("解密", .declassification, .other),
    ("一案双申", .doubleApplication, .other),
    ("续展", .other, .other),
    ("中止", .other, .other),
    ("公告送达", .other, .other),
  ]
}
