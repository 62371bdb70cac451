import PatentModel
import Providers

extension Patent {
  /// Makes one patent of all evidence for it, by the survivorship rules of the canonical model.
  ///
  /// `companies` knows the companies of the dataset by their names and by what was asked for.
  static func merged(
    _ id: String, _ evidence: PatentEvidence, options: MergeOptions, companies: CompanyDirectory,
    memory: inout TextMemory
  ) -> Patent {
    var draft = PatentDraft(id: id, evidence: evidence, options: options)
    draft.identify()
    draft.mergePublications()
    draft.mergeDates()
    draft.mergePriorities()
    draft.mergeTexts()
    draft.mergeParties(companies: companies, memory: &memory)
    draft.mergeClassifications(memory: &memory)
    draft.mergeImages()
    draft.decideLegalStatus(memory: &memory)
    draft.decideTerm()
    draft.mergeCitations(evidence.citations)
    draft.linkCompanies(companies, memory: &memory)
    draft.conclude()
    return draft.patent
  }
}

/// A patent in the making, with the records it is made of.
struct PatentDraft {
  let options: MergeOptions
  /// The most trusted source first.
  let testimonies: [Testimony]
  let refusals: [PublicationClaim]
  let patent: Patent

  init(id: String, evidence: PatentEvidence, options: MergeOptions) {
    self.options = options
    refusals = evidence.refusals
    patent = Patent(id: id)
    patent.records = evidence.records.enumerated().map { place, record in
      let rank = options.sourceOrder.rank(of: record.observation.record.source)
      return Testimony(record, at: place, rank: rank)
    }
    testimonies = patent.records.sorted { $0.origin.precedes($1.origin) }
    patent.rows = evidence.rows.map {
      ResolvedRow($0, state: "resolved", reason: nil, entityID: id)
    }
  }
}

extension PatentDraft {
  /// Chooses the value of an attribute; nil when no record gives one.
  func choice<Value>(
    of attribute: PatentAttribute, _ read: (Testimony) -> Value?,
    by criteria: @autoclosure () -> [Criterion<Value>]
  ) -> Choice<Value>? {
    var agreed: (value: Value, best: Origin)?
    var places: Places = []
    for testimony in testimonies(for: attribute) {
      guard let value = read(testimony) else { continue }
      if let agreed, agreed.value != value {
        return Choice(among: candidates(for: attribute, read), by: criteria())
      }
      if agreed == nil { agreed = (value, testimony.origin) }
      places.insert(testimony.origin.place)
    }
    return agreed.map { Choice($0.value, by: places, best: $0.best) }
  }

  /// The candidates for an attribute, the most trusted source first.
  func candidates<Value>(
    for attribute: PatentAttribute, _ value: (Testimony) -> Value?
  ) -> [Candidate<Value>] {
    testimonies(for: attribute).compactMap { testimony in
      value(testimony).map {
        Candidate(value: $0, origin: origin(of: testimony, for: attribute))
      }
    }
  }

  /// The record behind a testimony, ranked as the attribute's own order says where it has one.
  func origin(of testimony: Testimony, for attribute: PatentAttribute) -> Origin {
    var origin = testimony.origin
    if let own = options.sourceOrder.ownRank(of: origin.source, for: attribute) {
      origin.rank = own
    }
    return origin
  }

  /// The most trusted for an attribute first.
  func testimonies(for attribute: PatentAttribute) -> [Testimony] {
    guard options.sourceOrder.ofAttribute[attribute] != nil else { return testimonies }
    return testimonies.sorted {
      origin(of: $0, for: attribute).precedes(origin(of: $1, for: attribute))
    }
  }

  mutating func flag(_ flag: QualityFlag, detail: String = "", source: String = Flag.derived) {
    patent.flags.append(Flag(flag, detail: detail, source: source))
  }

  /// Notes how an attribute came to its value, and every losing value as a conflict.
  mutating func note<Value>(
    _ choice: Choice<Value>, of attribute: PatentAttribute,
    severity: (_ loser: Value, _ winner: Value) -> Severity = { _, _ in .warn }
  ) {
    if let lineage = choice.lineage(of: attribute.rawValue) { patent.lineage.note(lineage) }
    guard !choice.losers.isEmpty else { return }
    patent.conflicts += choice.conflicts(over: attribute.rawValue, severity: severity)
  }

  /// Notes that a value follows from others, and from which records where that can be said.
  mutating func note(
    _ attribute: PatentAttribute, concludedBy rule: SurvivorshipRule, places: Places = []
  ) {
    patent.lineage.note(Lineage(of: attribute.rawValue, rule: rule.rawValue, places: places))
  }

  /// Sorts what has gathered, counts it, and drops what was said twice.
  mutating func conclude() {
    for testimony in testimonies {
      for doubt in testimony.observation.doubts {
        flag(doubt.flag, detail: doubt.detail, source: testimony.origin.source)
      }
    }
    patent.sources = testimonies.map(\.origin.source).distinctSorted
    patent.isStub = testimonies.allSatisfy { $0.observation.citation != nil }
    patent.retrievedOn = testimonies.map(\.origin.retrievedOn).max()
    if patent.flags.count > 1 {
      patent.flags = Set(patent.flags).sorted { $0.precedes($1) }
    }
    patent.conflicts = Conflict.joined(patent.conflicts)
  }
}
