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
    let granted = grantRecords
    let choice = choice(
      of: attribute, text,
      by: [
        .matching(.grantDocument) { granted.contains($0.origin.place) },
        .matching(.plausible) { $0.value.holdsHan },
        .sourceOrder, .longest,
      ])
    guard let choice else { return nil }
    note(choice, of: attribute) { loser, winner in
      CompanyName.key(of: loser) == CompanyName.key(of: winner) ? .info : .warn
    }
    return choice.value
  }

  /// Places of the records whose own document is the first grant.
  private var grantRecords: Places {
    guard testimonies.count > 1, let grant = patent.grantPublicationNumber else { return [] }
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
