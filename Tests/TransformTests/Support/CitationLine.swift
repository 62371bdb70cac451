extension PatentLine {
  /// What tests look at in a row of `citation`.
  struct Citation: Decodable, Equatable {
    let citingKey: String
    let citedKey: String
    let citingPatentId: String?
    let citedPatentId: String?
    let citingPublicationNumber: String?
    let citedPublicationNumber: String?
    let citedCountryCode: String?
    let citedTitle: String?
    let nplText: String?
    let direction: String
    let referTypes: String?
    let isDatePlausible: Int?
    let sources: String
  }
}
