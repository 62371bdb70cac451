/// Why a text is not the number that its field promises.
public struct NumberFault: Error, Equatable, Sendable {
  /// The word that an input row gives as its reason.
  public enum Reason: String, Sendable, CaseIterable {
    case notAnApplicationNumber = "not_an_application_number"
    case notAPublicationNumber = "not_a_publication_number"
    case badTypeDigit = "bad_type_digit"
    case badYear = "bad_year"
    case foreignNumber = "foreign_number"
  }

  /// The fault as a word of the closed list.
  public let reason: Reason
  /// One sentence for a person: what was read, and what it would have to be.
  public var message: String { words.english }
  package let words: Words

  /// Makes a fault with a sentence for the one who wrote the text.
  package init(_ reason: Reason, _ words: Words) {
    self.reason = reason
    self.words = words
  }

  /// The fault of a number that another country's office has given.
  init(foreign text: String) {
    self.init(
      .foreignNumber,
      ["“\(text)” is a number of another country’s office.", "“\(text)”是其他国家或地区的号码。"])
  }
}
