package import PatentModel

/// One code of a provider: what the vendor says, and what it means to us.
package struct ProviderCode: Hashable, Sendable {
  package enum Billing: Hashable, Sendable {
    case billed, free
    /// Nobody says: booked in full, and listed as in doubt.
    case unknown
  }

  package let code: String
  /// The vendor's words; ours in brackets where the vendor's are not public.
  package let text: String
  package let meaning: CodeClass
  /// How far a stop reaches.
  package let scope: Stop.Scope
  package let billing: Billing
  /// The pause before the first repeat; nil leaves it to the pipeline's settings.
  package let pause: Duration?
  /// What a person can do about it, in one sentence.
  package let remedy: Words
  /// Who says that there is such a code: a document with its chapter, or another public source.
  package private(set) var source = Words.none

  package init(
    _ code: String, _ text: String, _ meaning: CodeClass, in scope: Stop.Scope = .provider,
    _ billing: Billing, pause: Duration? = nil, remedy: Words? = nil
  ) {
    self.code = code
    self.text = text
    self.meaning = meaning
    self.scope = scope
    self.billing = billing
    self.pause = pause
    self.remedy = remedy ?? meaning.remedy
  }

  /// This code with what a pipeline file says; of another class, it takes the remedy of that class.
  func overridden(by override: CodeOverride) -> ProviderCode {
    let isSame = override.class ?? meaning == meaning
    let billing = override.billed.map { $0 ? Billing.billed : .free } ?? billing
    return ProviderCode(
      code, text, override.class ?? meaning, in: override.scope ?? scope, billing,
      pause: isSame ? pause : nil, remedy: isSame ? remedy : nil
    ).told(by: source)
  }

  func told(by source: Words) -> ProviderCode {
    var code = self
    code.source = source
    return code
  }
}

extension CodeClass {
  /// What a person can do about codes of this class in general.
  fileprivate var remedy: Words {
    switch self {
    case .ok: .none
    case .empty: ["The provider has nothing for it; check the spelling.", "数据商查无此项；请核对写法。"]
    case .waitAndPoll, .retry, .slowDown:
      ["Resume the run to try once more.", "续跑本次运行，再试一次。"]
    case .refreshToken:
      ["Check the credentials and the clock of this machine.", "核对凭证和本机时间。"]
    case .stopDay:
      ["Resume the run after midnight in Asia/Shanghai.", "北京时间零点过后续跑本次运行。"]
    case .stopAccount:
      [
        "Ask the provider’s support about this code; once it is settled, resume the run.",
        "就此代码联系数据商客服；解决后续跑本次运行。",
      ]
    case .locked:
      ["Resume the run when the lock has ended.", "锁定解除后续跑本次运行。"]
    case .badRequest:
      [
        "Correct the value or the stage’s options; it is not asked again unchanged.",
        "改正该值或该阶段的 options；原样不会再查。",
      ]
    case .unsupported:
      ["This endpoint does not cover it; nothing can be had.", "该接口不涵盖此对象，无法取得。"]
    case .splitQuery:
      ["Narrow the query with the stage’s options.", "用该阶段的 options 缩小查询范围。"]
    case .unknown:
      [
        "Look the code up with the provider, and set its class with code_overrides.",
        "向数据商询问此代码的含义，再用 code_overrides 设定其类别。",
      ]
    }
  }
}

extension [ProviderCode] {
  /// The same codes, all of them from one source.
  func told(by source: Words) -> [ProviderCode] { map { $0.told(by: source) } }
}
