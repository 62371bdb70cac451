import PatentModel
import Providers

/// The numbers of a record, as far as they can be read.
struct RecordNumbers: Sendable {
  /// A class, since it is passed around and holds many texts.
  final class Document: Sendable {
    let number: PublicationNumber
    let date: CalendarDate?
    let title: String?
    let stage: KindStage?

    init(number: PublicationNumber, of document: Observation.Document) {
      self.number = number
      date = document.date
      title = document.title
      stage = document.stage
    }
  }

  private(set) var application: ApplicationNumber?
  /// Its own document before the grant it names; one entry when both are the same.
  private(set) var documents: [Document] = []
  /// Numbers that are none, as received.
  private(set) var unreadable: [String] = []

  init(of observation: Observation) {
    if let text = observation.applicationNumber, !observation.isForeign(text) {
      application = try? ApplicationNumber(parsing: text)
      if application == nil { unreadable.append(text) }
    }
    for document in [observation.publication, observation.grant] {
      guard let document, let text = document.number else { continue }
      guard let number = observation.publicationNumber(text) else {
        unreadable.append(text)
        continue
      }
      guard !documents.contains(where: { $0.number == number }) else { continue }
      documents.append(Document(number: number, of: document))
    }
  }
}

extension RecordNumbers {
  /// The first document, and the second if their numbers alone tie them: without an application number
  /// nothing else does.
  var linkedDocuments: [Document] {
    guard let first = documents.first else { return [] }
    return documents.filter { document in
      let dates = [first, document].filter { $0.number.kindCode == "B" }.compactMap(\.date)
      return PublicationLink.between(first.number, document.number, grantDate: dates.first) != nil
    }
  }
}

// Citations lead to documents of all countries, everything else to those of China.
extension Observation {
  /// True for the application number of another country's document, which nothing here can read.
  fileprivate func isForeign(_ applicationNumber: String) -> Bool {
    guard citation != nil, let country = applicationNumber.leadingCountry ?? namedCountry else {
      return false
    }
    return !["CN", "ZL"].contains(country)
  }

  fileprivate func publicationNumber(_ text: String) -> PublicationNumber? {
    citation == nil
      ? try? PublicationNumber(parsing: text)
      : try? PublicationNumber(parsingForeign: withCountry(text))
  }

  /// A number with the country that the record names, unless it begins with one itself.
  private func withCountry(_ number: String) -> String {
    number.leadingCountry == nil ? (namedCountry ?? "") + number : number
  }

  /// The country that the record names: its code, `CN` for China's own name, and `XX` for words that are
  /// no code, whose numbers nobody may take for Chinese ones.
  private var namedCountry: String? {
    guard let countryCode else { return nil }
    if countryCode.isSame(as: "中国") { return "CN" }
    return countryCode.utf8.count == 2 ? countryCode.leadingCountry ?? "XX" : "XX"
  }
}

extension String {
  /// Its first two characters in upper case, if they are ASCII letters.
  fileprivate var leadingCountry: String? {
    let letters = utf8.prefix(2).map { $0 & 0xDF }
    guard letters.count == 2, letters.allSatisfy({ (0x41...0x5A).contains($0) }) else { return nil }
    return String(decoding: letters, as: UTF8.self)
  }
}

extension PublicationNumber {
  /// Country and digits: where all publications meet that may be of one application.
  var meetingKey: String { countryCode + docNumber }
}
