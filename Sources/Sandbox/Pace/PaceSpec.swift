/// How many calls each provider takes in a stretch of time.
package struct PaceSpec: Equatable, Sendable {
  struct Limit: Equatable, Sendable {
    let calls: Int
    let seconds: Double
  }

  private(set) var limits: [Provider: Limit] = [:]

  package static let unlimited = PaceSpec()

  private init() {}

  /// Reads `10/s` for all providers, or `qcc=2/s,zhihuiya=5/s`; units are `s`, `min` and `h`.
  ///
  /// - Throws: ``SpecificationFault`` for the first part that is neither.
  package init(spec: String) throws(SpecificationFault) {
    for (part, name, value) in SpecificationFault.parts(of: spec) {
      if let value {
        guard let provider = Provider(rawValue: name) else {
          let known = Provider.allCases.map(\.rawValue).joined(separator: ", ")
          throw SpecificationFault(part: part, reason: "no such provider; there are \(known)")
        }
        limits[provider] = try Limit(reading: value, in: part)
      } else {
        let limit = try Limit(reading: name, in: part)
        for provider in Provider.allCases { limits[provider] = limit }
      }
    }
  }
}

extension PaceSpec.Limit {
  fileprivate init(reading text: String, in part: String) throws(SpecificationFault) {
    let halves = text.split(separator: "/", omittingEmptySubsequences: false)
    let units = ["s": 1.0, "min": 60, "h": 3600]
    guard halves.count == 2, let calls = Int(halves[0]), calls > 0,
      let seconds = units[String(halves[1])]
    else {
      throw SpecificationFault(part: part, reason: "a rate is written 10/s, 100/min or 1000/h")
    }
    self.init(calls: calls, seconds: seconds)
  }
}
