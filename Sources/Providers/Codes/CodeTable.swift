/// Every code that a provider is known to send: the one place that says what each means.
package struct CodeTable: Sendable {
  /// By code, as text.
  package private(set) var codes: [String: ProviderCode]

  /// Of codes that are listed twice the last counts.
  package init(_ codes: [ProviderCode]) {
    self.codes = Dictionary(codes.map { ($0.code, $0) }, uniquingKeysWith: { $1 })
  }

  /// In the order of their numbers; what is no number stands at the end.
  package var sorted: [ProviderCode] {
    codes.values.sorted { left, right in
      (Int(left.code) ?? .max, left.code) < (Int(right.code) ?? .max, right.code)
    }
  }

  package subscript(_ code: String) -> ProviderCode? { codes[code] }

  /// This table with what a pipeline file says; a code that is new here is added.
  package func overridden(by overrides: [String: CodeOverride]?) -> CodeTable {
    var table = self
    for (code, override) in overrides ?? [:] {
      let entry = codes[code] ?? ProviderCode(code, "", .unknown, in: .endpoint, .unknown)
      table.codes[code] = entry.overridden(by: override)
    }
    return table
  }

  /// What a reply means by its code.
  ///
  /// - Parameters:
  ///   - code: As the provider sent it; one in no table fails with its raw text.
  ///   - message: The provider's words for it.
  ///   - questions: Those of the request; “nothing found” is said of all.
  ///   - most: What the call can have been billed.
  ///   - lockTime: For how long a locked query is barred.
  ///   - answer: Reads the records and what was billed for them, where there are some.
  /// - Returns: The reading; where `answer` was asked its charge, as far as the code is billed at all.
  func reading(
    of code: String, saying message: String, to questions: [Question], most: Charge,
    lockTime: Duration = .zero, answer: () -> (outcome: Outcome, charge: Charge)
  ) -> Reading {
    let entry = codes[code]
    if let entry, entry.meaning == .ok {
      let (outcome, charge) = answer()
      return Reading(outcome, code: code, message: message, charge: entry.charge(of: charge))
    }
    return Reading(
      outcome(of: entry, to: questions, lockTime: lockTime), code: code, message: message,
      charge: entry?.charge(of: most) ?? most.inDoubt)
  }

  private func outcome(
    of entry: ProviderCode?, to questions: [Question], lockTime: Duration
  ) -> Outcome {
    guard let entry else { return .refused }
    return switch entry.meaning {
    case .ok, .badRequest, .unsupported, .unknown: .refused
    case .empty: .answered(.nothing(for: questions))
    case .waitAndPoll: .pollAgain
    case .retry: .retry(after: entry.pause)
    case .slowDown: .slowDown(after: entry.pause)
    case .refreshToken: .signInAgain
    case .stopDay: .stopped(Stop(entry.scope, until: .midnight, remedy: entry.remedy))
    case .stopAccount: .stopped(Stop(entry.scope, until: .personActs, remedy: entry.remedy))
    case .locked: .locked(for: lockTime)
    case .splitQuery: .split
    }
  }
}

extension ProviderCode {
  fileprivate func charge(of most: Charge) -> Charge {
    switch billing {
    case .billed: most
    case .free: .nothing
    case .unknown: most.inDoubt
    }
  }
}
