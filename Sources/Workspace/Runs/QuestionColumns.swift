import Foundation
import Providers

/// What the record of a run says of a question, column by column.
struct QuestionColumns {
  static let names =
    "state, reply, verdict, records, is_reused, code, message, deferred_until"
  static let parameters = "?, ?, ?, ?, ?, ?, ?, ?"
  static let assignments = """
    state = ?, reply = ?, verdict = ?, records = ?, is_reused = ?, code = ?, message = ?,
    deferred_until = ?
    """
  static let count: Int32 = 8

  /// Of a question that is to be asked.
  static let pending = QuestionColumns(state: "pending")

  private let state: String
  private var reply: Int64?
  private var verdict: ArchivedReply.Verdict?
  private var records = 0
  private var isReused = false
  private var code: String?
  private var message: String?
  /// Unix seconds.
  private var deferredUntil: Int?

  private init(state: String) { self.state = state }

  init(_ outcome: QuestionResult.Outcome) {
    switch outcome {
    case .answered(let reply, let verdict, let records, let isReused, let shortfall):
      state = "done"
      self.reply = reply
      self.verdict = verdict
      self.records = records
      self.isReused = isReused
      code = shortfall.map { _ in QuestionResult.cutCode }
      message = shortfall
    case .cut(let shortfall):
      state = "done"
      code = QuestionResult.cutCode
      message = shortfall
    case .failed(let code, let message, let reply):
      state = "failed"
      self.reply = reply
      verdict = reply.map { _ in .refused }
      self.code = code
      self.message = message
    case .deferred(let code, let message, let until):
      state = "deferred"
      self.code = code
      self.message = message
      deferredUntil = until.map { Int($0.timeIntervalSince1970) }
    }
  }

  /// Binds the values to as many parameters, from this one on.
  func bind(to statement: BoundStatement, from first: Int32) {
    statement.bind(state, to: first)
    statement.bind(reply, to: first + 1)
    statement.bind(verdict?.rawValue, to: first + 2)
    statement.bind(records, to: first + 3)
    statement.bind(isReused ? 1 : 0, to: first + 4)
    statement.bind(code, to: first + 5)
    statement.bind(message, to: first + 6)
    statement.bind(deferredUntil, to: first + 7)
  }
}
