/// What the register has noted of an application, in the words of GetDetails.
///
/// It ends where the list's legal status stands, and is the same for an application and its grant.
struct LegalHistory: Sendable {
  struct Event: Equatable, Sendable {
    let code: String
    let text: String
    let date: Day
  }

  /// Newest first, as in the document's sample.
  let events: [Event]
  private let status: LegalStatus
  private let publication: Publication

  /// The last day of 2025, so that nothing is noted that lies in the future of its readers.
  private static let present = Day(daysSince1970: 20_453)

  /// The history of an application, from one of its publications and, where it is known, its first.
  init(of publication: Publication, opening: Publication?) {
    self.publication = publication
    status = publication.status
    var chance = Chance(seed: "history \(publication.number.dropLast())")
    let examined = chance.number(in: 10...40)
    let ended = chance.number(in: 400...700)
    var events: [Event] = []
    if let opening, opening.kind == .application {
      events.append(Event(.published, opening.date))
      if ![.published, .withdrawn].contains(status) {
        events.append(Event(.examinationBegun, opening.date.adding(days: examined)))
      }
    }
    if let grant = publication.grant { events.append(Event(.granted, grant.date)) }
    if status.standing == .inactive, let last = events.last {
      let latest = max(last.date.adding(days: 1), Self.present)
      events.append(Event(status, min(last.date.adding(days: ended), latest)))
    }
    self.events = events.sorted { $0.date < $1.date }.reversed()
  }
}

extension LegalHistory {
  /// LegalStatusDesc and LegalStatusDate: mostly of the newest event, once in a while still of the
  /// publication, or empty.
  func standing(_ chance: inout Chance) -> (text: String, date: Day?) {
    let share = chance.share()
    if share < 0.05 { return ("", nil) }
    if share < 0.2, publication.kind == .application {
      return (LegalStatus.published.text, publication.date)
    }
    return (status.text, events.first?.date)
  }

  /// PatentLegalHistory: a list, where there is one event the event itself, once in a while nothing.
  func json(_ chance: inout Chance) -> JSON {
    let share = chance.share()
    if share < 0.05 { return .null }
    if share < 0.1 { return .array([]) }
    let items = events.map(\.json)
    if share < 0.6, items.count == 1 { return items[0] }
    return .array(items)
  }
}

extension LegalHistory.Event {
  /// Publications of 2011 and before have codes of an older kind, which clients have met.
  private static let olderCodes = ["ZT001001": "1", "ZT002001": "22", "ZT001003": "24"]

  fileprivate init(_ status: LegalStatus, _ date: Day) {
    let older = date.year <= 2011 ? Self.olderCodes[status.code] : nil
    self.init(code: older ?? status.code, text: status.text, date: date)
  }

  fileprivate var json: JSON {
    [
      "Desc": .string(text), "LegalStatus": .string(code), "LegalStatusDate": .string(date.dashed),
    ]
  }
}

extension LegalStatus {
  /// The beginning of the examination, which the list calls 实质审查.
  fileprivate static let examinationBegun = LegalStatus(
    code: inExamination.code, text: "实质审查的生效", standing: .pending)
}
