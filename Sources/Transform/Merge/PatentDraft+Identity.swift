import PatentModel
import Providers

extension PatentDraft {
  /// Number and type of the application, and the doubts about its numbers.
  mutating func identify() {
    chooseApplicationNumber()
    for testimony in testimonies {
      for text in testimony.numbers.unreadable {
        flag(.unparsableNumber, detail: text, source: testimony.origin.source)
      }
    }
    decideType()
    if patent.application == nil {
      patent.countryCode = testimonies.first?.numbers.documents.first?.number.countryCode ?? "CN"
    }
  }

  /// Printed and right, then computed, then mismatched; one application may be written in all three.
  private mutating func chooseApplicationNumber() {
    let choice = choice(
      of: .applicationNumber, { $0.numbers.application.map(Spelling.init) },
      by: [.greatest(.validCheckDigit) { $0.value.trust }, .frequency, .sourceOrder])
    guard let choice else { return }
    patent.application = choice.value.number
    note(choice, of: .applicationNumber)
    for testimony in testimonies {
      guard let number = testimony.numbers.application else { continue }
      for doubt in number.flags where !isSettled(doubt, in: choice.value.number) {
        flag(doubt, detail: number.canonical, source: testimony.origin.source)
      }
    }
  }

  /// A check digit that had to be computed is no doubt when another source prints it.
  private func isSettled(_ doubt: QualityFlag, in number: ApplicationNumber) -> Bool {
    doubt == .checkDigitComputed && number.checkDigitState == .printed
  }

  /// The type digit of the application, else that of a publication, else a provider's word.
  private mutating func decideType() {
    guard let type = patent.application?.patentType ?? seriesType else {
      let word = choice(of: .patentType, \.observation.patentType, by: [.sourceOrder])
      guard let word else { return }
      patent.patentType = word.value
      note(word, of: .patentType)
      return
    }
    patent.patentType = type
    note(.patentType, concludedBy: .typeDigit, places: places(telling: type))
    noteContradictions(to: type)
  }

  private var seriesType: PatentType? {
    testimonies.lazy.compactMap { $0.numbers.documents.first?.number.patentType }.first
  }

  /// The records whose numbers tell the type.
  private func places(telling type: PatentType) -> Places {
    let telling = testimonies.lazy.filter { testimony in
      patent.application == nil
        ? testimony.numbers.documents.first?.number.patentType == type
        : testimony.numbers.application != nil
    }
    return Places(telling.map(\.origin.place))
  }

  /// A provider's word loses against the numbers, and is shown.
  private mutating func noteContradictions(to type: PatentType) {
    let isDisputed = testimonies.contains { testimony in
      testimony.observation.patentType.map { $0 != type } == true
    }
    guard isDisputed else { return }
    let words = candidates(for: .patentType, \.observation.patentType)
    for word in Set(words.map(\.value)).subtracting([type]).sorted(by: { $0.text.isBefore($1.text) }
    ) {
      patent.conflicts.append(
        Conflict(
          attribute: PatentAttribute.patentType.rawValue, rule: "patent_type_mismatch",
          losingValue: word.rawValue,
          severity: .error,
          losingSources: words.filter { $0.value == word }.map(\.origin.source).distinctSorted,
          winningValue: type.rawValue,
          winningSources: words.filter { $0.value == type }.map(\.origin.source).distinctSorted))
    }
  }
}

extension PatentType: AttributeValue {
  var text: String { rawValue }
}

/// An application number as it was written: equal bodies with other check digits are two spellings.
private struct Spelling: AttributeValue {
  let number: ApplicationNumber

  var text: String { number.canonical }

  var trust: Int {
    switch number.checkDigitState {
    case .printed: 2
    case .computed: 1
    case .mismatch: 0
    }
  }

  static func == (one: Spelling, other: Spelling) -> Bool {
    one.number == other.number && one.number.checkDigit == other.number.checkDigit
  }

  func hash(into hasher: inout Hasher) { hasher.combine(number) }
}
