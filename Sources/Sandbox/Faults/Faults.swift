/// Which faults are to happen, where and how often.
package struct Faults: Equatable, Sendable {
  private(set) var rules: [FaultRule] = []

  package static let none = Faults()

  private init() {}

  /// Reads faults with their shares of all calls, such as `503=0.05,429=0.02,reset=0.01`.
  ///
  /// `429-after-2`, `429-date-2`, `503-after-2` and `503-date-2` tell in `Retry-After` when to come
  /// back: in seconds, or as the date at which these are over.
  ///
  /// A provider in front narrows a fault to the provider's inquiries, and a method to this method:
  /// `qcc.reset=0.1`, `zhihuiya.token.html=0.5`. There, a code stands for the provider's own refusal:
  /// `qcc.109=0.01`, `zhihuiya.67200007=1`, `sipop.1001=1`, `qcc.GetDetails.205=0.2`. In place of a
  /// share, `@3` and `@3-5` name calls by their places among those that the fault is narrowed to:
  /// `qcc.109=@3`.
  ///
  /// - Throws: ``SpecificationFault`` for the first part that is none of these, and for the part with
  ///   which the shares that a call can meet come to more than 1.
  package init(spec: String) throws(SpecificationFault) {
    for (part, name, value) in SpecificationFault.parts(of: spec) {
      rules.append(try FaultRule(reading: name, value, in: part))
      for method in Method.allCases {
        let shares = rules.filter { $0.concerns(method) }.map(\.share)
        guard shares.reduce(0, +) <= 1 else {
          throw SpecificationFault(part: part, reason: "the shares come to more than 1")
        }
      }
    }
  }
}

extension Faults {
  /// The fault that meets one call, if any: the same for the same seed and place.
  ///
  /// A rule that names the call's place goes before all shares.
  func fault(of method: Method, at place: Place, seed: UInt64) -> Fault? {
    guard !rules.isEmpty else { return nil }
    let rules = rules.filter { $0.concerns(method) }
    if let rule = rules.first(where: { $0.names(place) }) { return rule.fault }
    var chance = Chance(seed: seed &+ UInt64(place.serial) &* 0x2545_F491_4F6C_DD1D)
    var rest = chance.share()
    for rule in rules {
      rest -= rule.share
      if rest < 0 { return rule.fault }
    }
    return nil
  }
}
