import PatentModel
import Providers

/// The numbers of a record, as far as they can be read.
struct RecordNumbers {
  struct Document {
    let number: PublicationNumber
    let date: CalendarDate?
    let title: String?
    let stage: KindStage?
  }

  private(set) var application: ApplicationNumber?
  /// Its own document before the grant it names; one entry when both are the same.
  private(set) var documents: [Document] = []
  /// Numbers that are none, as received.
  private(set) var unreadable: [String] = []

  init(of observation: Observation) {
    if let text = observation.applicationNumber {
      application = try? ApplicationNumber(parsing: text)
      if application == nil { unreadable.append(text) }
    }
    for document in [observation.publication, observation.grant] {
      guard let document, let text = document.number else { continue }
      guard let number = try? PublicationNumber(parsing: text) else {
        unreadable.append(text)
        continue
      }
      guard !documents.contains(where: { $0.number == number }) else { continue }
      documents.append(
        Document(
          number: number, date: document.date, title: document.title, stage: document.stage))
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

extension PublicationNumber {
  /// Country and digits: where all publications meet that may be of one application.
  var meetingKey: String { countryCode + docNumber }
}
