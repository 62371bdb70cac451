/// The invented particulars of one application, before they become publications.
struct Draft: Sendable {
  /// What is not left to chance: the numbers, and the days among which the filing lies.
  struct Frame: Sendable {
    /// `.application` stands for an invention.
    let kind: Publication.Kind
    /// The publication number without its kind letter, which an application shares with its grant.
    let digits: String
    /// The seven digits at the end of the application number's body.
    let serial: String
    let days: ClosedRange<Day>
  }

  let frame: Frame
  let filing: Publication.Filing
  let first: Publication.Issue
  let grant: Publication.Issue?
  let status: LegalStatus
  let subject: Subject
  let inventors: [String]
  let applicants: [String]
  let agencies: [String]

  init(_ frame: Frame, applicant: String, isGranted: Bool, chance: inout Chance) {
    let isInvention = frame.kind == .application
    self.frame = frame
    filing = Self.filing(in: frame, chance: &chance)
    let delay = chance.number(in: isInvention ? 180...540 : 60...300)
    let examination = chance.number(in: 300...1000)
    first = .init(number: frame.digits + frame.kind.letter, date: filing.date.adding(days: delay))
    let examined = Publication.Issue(
      number: frame.digits + Publication.Kind.grant.letter,
      date: first.date.adding(days: examination))
    grant = isInvention ? (isGranted ? examined : nil) : first
    status = chance.pick(grant == nil ? LegalStatus.fatesWithoutGrant : LegalStatus.fatesOfGrant)
    subject = Subject(kind: frame.kind, chance: &chance)
    inventors = Vocabulary.inventors(chance.number(in: 1...5), chance: &chance)
    let partners = chance.happens(0.08) ? [chance.pick(Vocabulary.partners)] : []
    applicants = [applicant] + partners
    agencies = chance.happens(0.9) ? [chance.pick(Vocabulary.agencies)] : []
  }

  private static func filing(in frame: Frame, chance: inout Chance) -> Publication.Filing {
    let span = frame.days.lowerBound.daysSince1970...frame.days.upperBound.daysSince1970
    let date = Day(daysSince1970: chance.number(in: span))
    let isInternational = frame.kind == .application && chance.happens(0.04)
    let type: Character = isInternational ? "8" : frame.kind.series
    let body = "\(date.year)\(type)\(frame.serial)"
    let priority = chance.happens(0.1) ? date.adding(days: -chance.number(in: 90...364)) : nil
    return .init(
      number: "CN\(body).\(ApplicationCheck.digit(ofBody: body))", date: date, priority: priority)
  }
}

extension Draft {
  /// The application and, for a granted invention, its grant: one row each, as the providers have it.
  var publications: [Publication] {
    let opening = publication(kind: frame.kind, as: first)
    guard frame.kind == .application, let grant else { return [opening] }
    return [opening, publication(kind: .grant, as: grant)]
  }

  private func publication(kind: Publication.Kind, as own: Publication.Issue) -> Publication {
    Publication(
      number: own.number, kind: kind, date: own.date, filing: filing, grant: grant,
      title: subject.title, abstract: subject.abstract, inventors: inventors,
      applicants: applicants, agencies: agencies, symbols: subject.symbols, status: status)
  }
}

extension Publication.Kind {
  fileprivate var letter: String {
    switch self {
    case .application: "A"
    case .grant: "B"
    case .utilityModel: "U"
    case .design: "S"
    }
  }
}
