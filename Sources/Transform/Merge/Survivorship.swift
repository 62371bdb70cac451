import PatentModel

/// The rules by which one value wins, by the names that lineage gives them.
enum SurvivorshipRule: String, Sendable {
  case onlyValue = "only_value"
  case validCheckDigit = "valid_check_digit"
  case typeDigit = "type_digit"
  case plausible
  case frequency
  case sourceOrder = "source_order"
  case recency
  case grantDocument = "grant_document"
  case earliest
  case longest
  case byteOrder = "byte_order"
  case term
}

/// A value that can be an attribute of an entity.
protocol AttributeValue: Hashable {
  /// The value as text: what conflicts show, and what decides when nothing else does.
  var text: String { get }
}

extension String: AttributeValue {
  var text: String { self }
}

extension CalendarDate: AttributeValue {
  var text: String { description }
}

/// A value that one record gives for an attribute.
struct Candidate<Value: AttributeValue> {
  let value: Value
  let origin: Origin
}

/// The record behind a value, as far as rules look at it.
struct Origin: Hashable {
  /// The place of the record among the entity's source records, which are sorted by source and id.
  let place: Int
  let source: String
  /// The place of the source in the order of trust, from 0.
  var rank: Int
  let retrievedOn: CalendarDate

  /// Who says it: several endpoints of one provider are one voice.
  var provider: Substring { Substring(source.utf8.prefix { $0 != UInt8(ascii: ".") }) }

  /// The most trusted first, those of one source by id.
  func precedes(_ other: Origin) -> Bool {
    rank == other.rank ? place < other.place : rank < other.rank
  }
}

/// One rule: keeps the candidates that it prefers, never none of some.
struct Criterion<Value: AttributeValue> {
  let rule: SurvivorshipRule
  let preferred: ([Candidate<Value>]) -> [Candidate<Value>]
}

/// The outcome for one attribute: who won, by which rule, and who lost.
struct Choice<Value: AttributeValue> {
  let value: Value
  let rule: SurvivorshipRule
  /// Who gave the winning value.
  let places: Places
  /// The most trusted of them.
  let best: Origin
  /// All who gave the winning value, the most trusted first; none are listed where all agree.
  let winners: [Candidate<Value>]
  let losers: [Candidate<Value>]

  /// Applies the rules in turn until one value is left; the smallest by bytes if they leave several.
  ///
  /// The rules are not even made where all agree, as they do nearly always. Fails without candidates.
  ///
  /// - Parameters:
  ///   - candidates: The most trusted first.
  ///   - criteria: The rules, in order.
  init?(
    among candidates: [Candidate<Value>], by criteria: @autoclosure () -> [Criterion<Value>]
  ) {
    guard let first = candidates.first else { return nil }
    guard Self.holdSeveralValues(candidates) else {
      self.init(
        first.value, by: Places(candidates.lazy.map { $0.origin.place }), best: first.origin)
      return
    }
    var left = candidates
    var decided = SurvivorshipRule.onlyValue
    for criterion in criteria() where Self.holdSeveralValues(left) {
      left = criterion.preferred(left)
      decided = criterion.rule
    }
    if Self.holdSeveralValues(left) { decided = .byteOrder }
    let value = left.map(\.value).min { $0.text.isBefore($1.text) } ?? first.value
    self.init(
      value, by: decided, winners: candidates.filter { $0.value == value },
      losers: candidates.filter { $0.value != value })
  }

  private init(
    _ value: Value, by rule: SurvivorshipRule, winners: [Candidate<Value>],
    losers: [Candidate<Value>]
  ) {
    self.value = value
    self.rule = rule
    self.winners = winners
    self.losers = losers
    places = Places(winners.lazy.map { $0.origin.place })
    best = winners[0].origin
  }

  /// The value that all give who give one, as nearly always.
  init(_ value: Value, by places: Places, best: Origin) {
    self.value = value
    rule = .onlyValue
    self.places = places
    self.best = best
    winners = []
    losers = []
  }
}

extension Choice {
  private static func holdSeveralValues(_ candidates: [Candidate<Value>]) -> Bool {
    guard let first = candidates.first else { return false }
    return candidates.dropFirst().contains { $0.value != first.value }
  }
}
