import PatentModel
import Providers

extension PatentDraft {
  mutating func mergeTexts() {
    patent.title = mergeText(.title, \.observation.title)
    patent.abstract = mergeText(.abstract, \.observation.abstract)
    patent.primaryExaminer = mergeWord(.primaryExaminer, \.observation.primaryExaminer)
    patent.assistantExaminer = mergeWord(.assistantExaminer, \.observation.assistantExaminer)
  }

  /// The text of the first grant document before that of the application; Chinese before others.
  private mutating func mergeText(
    _ attribute: PatentAttribute, _ text: (Testimony) -> String?
  ) -> String? {
    guard let choice = choice(of: attribute, text, by: textCriteria) else { return nil }
    note(choice, of: attribute) { loser, winner in
      CompanyName.key(of: loser) == CompanyName.key(of: winner) ? .info : .warn
    }
    return choice.value
  }

  private var textCriteria: [Criterion<String>] {
    let granted = grantRecords
    return [
      .matching(.grantDocument) { granted.contains($0.origin.place) },
      .matching(.plausible) { $0.value.holdsHan },
      .sourceOrder, .longest,
    ]
  }

  /// Places of the records whose own document is the first grant.
  private var grantRecords: Places {
    guard let grant = patent.grantPublicationNumber else { return [] }
    return Places(
      testimonies.lazy.filter { $0.numbers.documents.first?.number.canonical == grant }
        .map(\.origin.place))
  }

  private mutating func mergeWord(
    _ attribute: PatentAttribute, _ word: (Testimony) -> String?
  ) -> String? {
    guard let choice = choice(of: attribute, word, by: [.sourceOrder]) else { return nil }
    note(choice, of: attribute)
    return choice.value
  }
}
