import Foundation

/// What goes back to the caller: a status, a few header fields and a body.
struct Reply: Sendable {
  var status = 200
  var headers = ["Content-Type": "application/json; charset=utf-8"]
  var body: [UInt8]
}

extension Reply {
  /// The usual reply of all providers: HTTP 200, whatever the envelope in it says.
  static func json(_ value: JSON, status: Int = 200) -> Reply {
    Reply(status: status, body: value.utf8)
  }

  static func text(_ text: String) -> Reply {
    Reply(headers: ["Content-Type": "text/plain; charset=utf-8"], body: Array(text.utf8))
  }

  /// A plain HTTP failure with a word for the person who reads it.
  static func failure(_ status: Int, _ text: String) -> Reply {
    .json(["status": .int(status), "message": .string(text)], status: status)
  }

  /// A page as a gateway in between may put in place of the provider's reply.
  static let page = Reply(
    headers: ["Content-Type": "text/html; charset=utf-8"],
    body: Array("<!DOCTYPE html><html><body><h1>请稍候</h1></body></html>\n".utf8))

  /// The same call is to be made elsewhere on this host (RFC 9110, 15.4.8).
  static func moved(to target: String) -> Reply {
    Reply(status: 307, headers: ["Location": target], body: [])
  }

  /// The answer is to be found at another address (RFC 9110, 15.4.3).
  static func found(at address: String) -> Reply {
    Reply(status: 302, headers: ["Location": address], body: [])
  }

  /// The page of a web server where there is nothing.
  static let missingPage = Reply(
    status: 404, headers: page.headers,
    body: Array("<!DOCTYPE html><html><body><h1>404 Not Found</h1></body></html>\n".utf8))
}

/// How a reply leaves the house: not every reply arrives as it was written.
enum Delivery: Sendable {
  case whole(Reply)
  /// The full length is announced, then half of the body is sent and the connection is closed.
  case half(Reply)
  /// The connection is closed without a byte.
  case nothing
  /// Not a byte comes, and the connection stays open.
  case never
  /// A byte comes, and after a while another.
  case trickle(Reply)
  /// The body is followed by ``Reply/padding`` blanks, which are no part of JSON.
  case padded(Reply)
}
