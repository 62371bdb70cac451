import Extract
import Providers
import Synchronization
import Testing

/// Answers calls without a network, and remembers what was sent.
final class StubTransport: Transport {
  private let calls = Mutex<[SignedRequest]>([])
  private let answer: @Sendable (_ request: SignedRequest, _ call: Int) async throws -> Reply

  /// - Parameter answer: Gets a request and its place among all calls, from 1.
  init(_ answer: @escaping @Sendable (SignedRequest, Int) async throws -> Reply) {
    self.answer = answer
  }

  /// Answers each call by the next turn; a call too many is a failure of the test.
  convenience init(_ turns: Turn...) {
    self.init { _, call in
      guard call <= turns.count else {
        Issue.record("Call \(call) was not expected")
        throw TransportFault(.notSent, "not expected")
      }
      return try turns[call - 1].reply()
    }
  }

  var sent: [SignedRequest] { calls.withLock { $0 } }

  func send(_ request: SignedRequest, timeout: Duration) async throws -> Reply {
    let call = calls.withLock { calls in
      calls.append(request)
      return calls.count
    }
    return try await answer(request, call)
  }
}

/// What comes of one call.
enum Turn: Sendable {
  case reply(Reply)
  case notSent, lost

  static func reply(_ body: String, status: Int = 200, retryAfter: Duration? = nil) -> Turn {
    .reply(Reply(body, status: status, retryAfter: retryAfter))
  }

  func reply() throws(TransportFault) -> Reply {
    switch self {
    case .reply(let reply): reply
    case .notSent: throw TransportFault(.notSent, "no route")
    case .lost: throw TransportFault(.lost, "the line went dead")
    }
  }
}

extension Reply {
  init(_ body: String, status: Int = 200, retryAfter: Duration? = nil) {
    self.init(status: status, retryAfter: retryAfter, body: Array(body.utf8))
  }

  /// Zhihuiya's details of these numbers.
  static func details(_ numbers: [String]) -> Reply {
    let items = numbers.map { #"{"pn":"\#($0)","title":"示例装置"}"# }.joined(separator: ",")
    return Reply(#"{"data":[\#(items)],"status":true,"error_code":0}"#)
  }

  /// Zhihuiya's refusal with a code.
  static func code(_ code: Int, _ message: String = "") -> Reply {
    Reply(#"{"status":false,"error_code":\#(code),"error_msg":"\#(message)"}"#)
  }

  static func token(_ token: String) -> Reply {
    Reply(#"{"token":"\#(token)","expires_in":1799}"#)
  }
}

extension SignedRequest {
  var isSignIn: Bool { address.hasSuffix("/oauth/token") }

  /// The publication numbers that a call for details asks for.
  var numbers: [String] {
    query.split(separator: "&").first { $0.hasPrefix("patent_number=") }?
      .dropFirst("patent_number=".count).split(separator: "%2C").map(String.init) ?? []
  }

  var bearer: String? {
    headers.first { $0.name == "Authorization" }.map { String($0.value.dropFirst(7)) }
  }
}
