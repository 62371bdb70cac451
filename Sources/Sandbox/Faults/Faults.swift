/// What goes wrong on purpose; the raw value is the fault's word in a specification.
enum Fault: String, CaseIterable, Sendable {
  /// HTTP 503, before any work is done.
  case unavailable = "503"
  /// HTTP 429 with a Retry-After of a second, before any work is done.
  case throttled = "429"
  /// The connection is closed before any work is done.
  case reset
  /// The work is done and billed, then the connection is closed without a reply.
  case resetAfter = "reset-after"
  /// The work is done and billed, but only half of the reply is sent.
  case truncate
  /// An HTML page with HTTP 200 in place of the reply, before any work is done.
  case html
}

/// How often each fault is to happen, as a share of all calls.
package struct Faults: Equatable, Sendable {
  private(set) var shares: [Fault: Double] = [:]

  package static let none = Faults()

  private init() {}

  /// Reads shares between 0 and 1 by fault, such as `503=0.05,429=0.02,reset=0.01`.
  ///
  /// - Throws: ``SpecificationFault`` for the first part with an unknown fault or a share that is
  ///   none, and for the part with which the shares come to more than 1.
  package init(spec: String) throws(SpecificationFault) {
    for (part, name, value) in SpecificationFault.parts(of: spec) {
      guard let fault = Fault(rawValue: name) else {
        let known = Fault.allCases.map(\.rawValue).joined(separator: ", ")
        throw SpecificationFault(part: part, reason: "no such fault; there are \(known)")
      }
      guard let share = value.flatMap(Double.init), (0...1).contains(share) else {
        throw SpecificationFault(part: part, reason: "a share is a number from 0 to 1")
      }
      shares[fault] = share
      guard shares.values.reduce(0, +) <= 1 else {
        throw SpecificationFault(part: part, reason: "the shares come to more than 1")
      }
    }
  }
}

extension Faults {
  /// The fault that meets one call, if any: the same for the same seed and place.
  func fault(ofCall serial: Int, seed: UInt64) -> Fault? {
    guard !shares.isEmpty else { return nil }
    var chance = Chance(seed: seed &+ UInt64(serial) &* 0x2545_F491_4F6C_DD1D)
    var rest = chance.share()
    for fault in Fault.allCases {
      rest -= shares[fault, default: 0]
      if rest < 0 { return fault }
    }
    return nil
  }
}
