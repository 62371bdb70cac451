/// One part of a specification: what goes wrong, at which calls, and how often.
struct FaultRule: Equatable, Sendable {
  enum Frequency: Equatable, Sendable {
    /// The share of the calls that are met, from 0 to 1.
    case share(Double)
    /// The places of the calls that are met, from 1: among those of the method or the provider if the
    /// rule names one, else among all.
    case places(ClosedRange<Int>)
  }

  let provider: Provider?
  let method: Method?
  let fault: Fault
  let frequency: Frequency
}

extension FaultRule {
  /// Whether calls of a method can be met.
  ///
  /// A rule for a provider meets its inquiries; the calls for tokens and files are met by a rule that
  /// names them, and by one that names nobody.
  func concerns(_ method: Method) -> Bool {
    if let own = self.method { return own == method }
    return provider.map { $0 == method.provider && method.errand == .inquiry } ?? true
  }

  /// Whether the rule meets the call at a place for certain.
  func names(_ place: Place) -> Bool {
    guard case .places(let places) = frequency else { return false }
    return places.contains(
      method != nil ? place.ofMethod : provider != nil ? place.ofProvider : place.serial)
  }

  var share: Double {
    if case .share(let share) = frequency { share } else { 0 }
  }
}

extension FaultRule {
  /// Reads `503`, `qcc.109`, `qcc.reset` or `qcc.GetDetails.205`, and when: `0.05`, `@3`, `@3-5`.
  init(
    reading name: String, _ value: String?, in part: String
  ) throws(SpecificationFault) {
    var words = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let word = words.removeLast()
    guard words.count <= 2 else {
      throw SpecificationFault(
        part: part, reason: "a fault is written 503, qcc.109 or qcc.GetDetails.205")
    }
    provider = try Self.provider(words.first, in: part)
    method = try Self.method(words.dropFirst().first, of: provider, in: part)
    guard let fault = Fault(word: word) ?? (provider == nil ? nil : Fault(code: word)) else {
      let known = (Fault.words.map(\.word) + Fault.wordsOfWaits).joined(separator: ", ")
      throw SpecificationFault(
        part: part, reason: "no such fault; there are \(known), and codes such as qcc.109")
    }
    self.fault = fault
    frequency = try Frequency(reading: value, in: part)
  }

  private static func provider(
    _ name: String?, in part: String
  ) throws(SpecificationFault) -> Provider? {
    guard let name else { return nil }
    guard let provider = Provider(rawValue: name) else {
      let known = Provider.allCases.map(\.rawValue).joined(separator: ", ")
      throw SpecificationFault(part: part, reason: "no such provider; there are \(known)")
    }
    return provider
  }

  private static func method(
    _ name: String?, of provider: Provider?, in part: String
  ) throws(SpecificationFault) -> Method? {
    guard let name, let provider else { return nil }
    guard let method = Method(rawValue: name), method.provider == provider else {
      let known = Method.allCases.filter { $0.provider == provider }.map(\.rawValue)
      throw SpecificationFault(
        part: part,
        reason:
          "\(provider.rawValue) has no such method; there are \(known.joined(separator: ", "))")
    }
    return method
  }
}

extension FaultRule.Frequency {
  fileprivate init(reading value: String?, in part: String) throws(SpecificationFault) {
    if let value, value.hasPrefix("@") {
      let ends = value.dropFirst().split(separator: "-", omittingEmptySubsequences: false)
      guard ends.count <= 2, let first = ends.first.flatMap({ Int($0) }), first > 0,
        let last = ends.last.flatMap({ Int($0) }), first <= last
      else { throw SpecificationFault(part: part, reason: "places are written @3 or @3-5") }
      self = .places(first...last)
    } else {
      guard let share = value.flatMap(Double.init), (0...1).contains(share) else {
        throw SpecificationFault(
          part: part, reason: "a share is a number from 0 to 1, a place is written @3 or @3-5")
      }
      self = .share(share)
    }
  }
}
