import Foundation
import Providers
import Testing

/// One inquiry of one provider, with replies known by heart: all that the contract suite asks for.
struct Specimen: Sendable {
  /// An account that holds all of ``secrets``.
  let provider: any Provider
  /// What must be seen nowhere but in the signed request.
  let secrets: [String]
  /// What the provider opened; nil where each request is signed by itself.
  let session: Session?
  let inquiry: any Inquiry
  let source: any ObservationSource.Type
  let codes: CodeTable
  /// Raises the questions that the replies answer, anew at each call.
  let questions: @Sendable () -> [Question]
  /// When ``signed`` was signed.
  let moment: Date
  /// The questions' request over the wire, as `SignedRequest.text` writes it.
  let signed: String
  let replies: Replies
  /// nil where an answer comes in one piece.
  let pages: Pages?

  init(
    _ provider: any Provider, secrets: [String], session: Session? = nil,
    asking inquiry: any Inquiry,
    questions: @escaping @Sendable () -> [Question], source: any ObservationSource.Type,
    codes: CodeTable, at moment: Date = Date(timeIntervalSince1970: 1_700_000_000), signed: String,
    replies: Replies, pages: Pages? = nil
  ) {
    self.provider = provider
    self.secrets = secrets
    self.session = session
    self.inquiry = inquiry
    self.source = source
    self.codes = codes
    self.questions = questions
    self.moment = moment
    self.signed = signed
    self.replies = replies
    self.pages = pages
  }

  struct Replies: Sendable {
    /// What comes until the answer is there, the answer last: each but the last says what to follow.
    let answer: [Reply]
    /// The provider's way to say that it has nothing.
    let empty: Reply
    /// What an account hears whose key is not accepted.
    let refusedKey: Reply
    /// What a caller hears who is too quick; by HTTP alone where the provider has no code for it.
    var throttled = Reply("", status: 429)
  }

  /// A list that comes in parts.
  struct Pages: Sendable {
    /// Rows that one part holds at most.
    let size: Int
    /// The part of a list of so many rows that a question asks for; without rows behind the end.
    let reply: @Sendable (_ question: Question, _ total: Int) -> Reply
  }
}

extension Specimen: CustomTestStringConvertible {
  var testDescription: String { inquiry.endpoint.description }
}

extension Specimen {
  var request: Request { inquiry.request(questions()) }

  /// What a reply to the first request means.
  func read(_ reply: Reply) -> Reading { inquiry.read(reply, to: request) }

  /// The readings of the replies that lead to the answer, each of the request that the one before named.
  ///
  /// - Throws: An issue of the test when a reply before the last names none.
  func readAnswer() throws -> [Reading] {
    var request = request
    return try replies.answer.enumerated().map { place, reply in
      let reading = inquiry.read(reply, to: request)
      guard place < replies.answer.count - 1 else { return reading }
      request = try #require(reading.next)
      return reading
    }
  }
}

extension SignedRequest {
  /// Address, headers and body, a line each; shows every secret.
  var text: String {
    let address = query.isEmpty ? address : "\(address)?\(query)"
    let lines = ["\(method.rawValue) \(address)"] + headers.map { "\($0.name): \($0.value)" }
    return (lines + [body].compactMap(\.self)).joined(separator: "\n")
  }
}
