package import Foundation
package import Providers

/// What became of a request.
package enum Fetched: Sendable {
  /// The archive holds the reply.
  case answered(Answers, reply: Int64)
  /// To be asked in smaller parts.
  case split
  /// Wrong for good; the archive holds the reply that says so.
  case refused(code: String, message: String, reply: Int64)
  /// Given up for this run after several attempts.
  case gaveUp(code: String, message: String)
  /// Not sent, or not ready; `until` is nil when a person has to act first.
  case deferred(code: String, message: String, until: Date?)

  /// An order of which nobody knows whether it was made.
  package static func mayBeOrdered(_ message: String) -> Fetched {
    .gaveUp(code: "may have been ordered", message: message)
  }
}

/// A provider that cannot be reached at all: no run can go on.
package struct Unreachable: Error, Hashable, Sendable, CustomStringConvertible {
  package let provider: String
  package let fault: TransportFault

  package var description: String { "\(provider) cannot be reached: \(fault)" }
}
