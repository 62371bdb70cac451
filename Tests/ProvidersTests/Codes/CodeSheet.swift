import Providers
import Testing

/// What is expected of every code of a provider, written down a second time from the vendors' documents
/// and the public lists, beside what it takes to hear one.
struct CodeSheet: Sendable {
  /// A code, its class, how far a stop reaches (nil for what is no stop), and whether it is billed.
  typealias Row = (
    code: String, meaning: CodeClass, scope: Stop.Scope?, billing: ProviderCode.Billing
  )

  let provider: String
  let table: CodeTable
  let rows: [Row]
  /// Makes an inquiry of an account whose pipeline file says this of codes.
  let inquiry: @Sendable (_ overrides: [String: CodeOverride]) -> any Inquiry
  let subject: Subject
  /// A reply with a code and words for it; it holds one record.
  let reply: @Sendable (_ code: String, _ message: String) -> Reply

  static let all = [qcc, zhihuiya, sipop, example]

  /// How a reply with a code is read.
  ///
  /// - Throws: An issue of the test when the subject raises no question.
  func reading(
    of code: String, saying message: String = "说明", overrides: [String: CodeOverride] = [:]
  ) throws -> Reading {
    let inquiry = inquiry(overrides)
    let question = try #require(inquiry.questions(about: subject).first)
    return inquiry.read(reply(code, message), to: [question])
  }

  /// What a call can have cost.
  func most(_ billing: ProviderCode.Billing) -> Charge {
    let most = inquiry([:]).tariff.most(questions: 1)
    return switch billing {
    case .billed: most
    case .free: .nothing
    case .unknown: most.inDoubt
    }
  }
}

extension CodeSheet: CustomTestStringConvertible {
  var testDescription: String { provider }
}

/// One line of a sheet, as an argument of a test.
struct ExpectedCode: Sendable, CustomTestStringConvertible {
  let sheet: CodeSheet
  let row: CodeSheet.Row

  static let all = CodeSheet.all.flatMap { sheet in
    sheet.rows.map { ExpectedCode(sheet: sheet, row: $0) }
  }

  var testDescription: String { "\(sheet.provider) \(row.code)" }

  /// What a reply with the code is to be read as, in the words of `Reading.word`.
  var word: String {
    switch row.meaning {
    case .ok: "records"
    case .empty: "empty"
    case .waitAndPoll: "poll again"
    case .retry: "retry"
    case .slowDown: "slow down"
    case .refreshToken: "sign in again"
    case .stopDay: row.scope == .endpoint ? "endpoint day" : "day"
    case .stopAccount: row.scope == .endpoint ? "endpoint" : "account"
    case .locked: "locked"
    case .badRequest, .unsupported, .unknown: "refused"
    case .splitQuery: "split"
    }
  }
}
