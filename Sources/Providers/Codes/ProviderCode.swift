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
  package let remedy: String

  package init(
    _ code: String, _ text: String, _ meaning: CodeClass, in scope: Stop.Scope = .provider,
    _ billing: Billing, pause: Duration? = nil, remedy: String? = nil
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
      pause: isSame ? pause : nil, remedy: isSame ? remedy : nil)
  }
}

extension CodeClass {
  /// What a person can do about codes of this class in general.
  fileprivate var remedy: String {
    switch self {
    case .ok: ""
    case .empty: "The provider has nothing for it; check the spelling."
    case .waitAndPoll, .retry, .slowDown: "Resume the run to try once more."
    case .refreshToken: "Check the credentials and the clock of this machine."
    case .stopDay: "Resume the run after midnight in Asia/Shanghai."
    case .stopAccount:
      "Ask the provider’s support about this code; once it is settled, resume the run."
    case .locked: "Resume the run when the lock has ended."
    case .badRequest:
      "Correct the value or the stage’s options; it is not asked again unchanged."
    case .unsupported: "This endpoint does not cover it; nothing can be had."
    case .splitQuery: "Narrow the query with the stage’s options."
    case .unknown: "Look the code up with the provider, and set its class with code_overrides."
    }
  }
}
