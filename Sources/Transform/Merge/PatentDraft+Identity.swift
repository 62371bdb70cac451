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
    patent.patentType = patent.application?.patentType ?? seriesType
    if patent.application == nil {
      patent.countryCode = testimonies.first?.numbers.documents.first?.number.countryCode ?? "CN"
    }
    checkTypeWords()
  }

  /// Printed and right, then computed, then mismatched; one application may be written in all three.
  private mutating func chooseApplicationNumber() {
    let spellings = testimonies.compactMap { testimony in
      testimony.numbers.application.map {
        Candidate(value: Spelling(number: $0), origin: testimony.origin)
      }
    }
    guard
      let choice = Choice(
        among: spellings,
        by: [
          .greatest(.validCheckDigit) { $0.value.trust }, .frequency, .sourceOrder,
        ])
    else { return }
    patent.application = choice.value.number
    note(choice, of: "application_number")
    for candidate in spellings {
      for doubt in candidate.value.number.flags where !isSettled(doubt, in: choice.value.number) {
        flag(doubt, detail: candidate.value.text, source: candidate.origin.source)
      }
    }
  }

  /// A check digit that had to be computed is no doubt when another source prints it.
  private func isSettled(_ doubt: QualityFlag, in number: ApplicationNumber) -> Bool {
    doubt == .checkDigitComputed && number.checkDigitState == .printed
  }

  private var seriesType: PatentType? {
    testimonies.lazy.compactMap { $0.numbers.documents.first?.number.patentType }.first
  }

  /// A provider's word loses against the numbers, and is shown.
  private mutating func checkTypeWords() {
    let words = candidates(\.patentType)
    guard let type = patent.patentType else {
      patent.patentType = words.first?.value
      return
    }
    for word in Set(words.map(\.value)).subtracting([type]).sorted(by: { $0.text.isBefore($1.text) }
    ) {
      patent.conflicts.append(
        Conflict(
          attribute: "patent_type", rule: "patent_type_mismatch", losingValue: word.rawValue,
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
