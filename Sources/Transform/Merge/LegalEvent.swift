import PatentModel

/// Something that happened to an application: a row of `legal_event`.
struct LegalEvent {
  /// Where an event is known from, the most telling first.
  enum Origin: String, Comparable {
    case history
    case statement
    case publication

    private var weight: Int {
      switch self {
      case .history: 2
      case .statement: 1
      case .publication: 0
      }
    }

    static func < (one: Self, other: Self) -> Bool { one.weight < other.weight }
  }

  let date: CalendarDate?
  /// nil when neither text nor code is known.
  let reading: LegalStatusReading?
  var text: String?
  var code: String?
  var origin: Origin
  /// The records that tell of it.
  var places: Places
}

extension LegalEvent {
  var type: String { reading?.eventType ?? ProcedureEvent.other.rawValue }

  var isStatusBearing: Bool { reading?.isStatusBearing == true }

  var isGrant: Bool { reading?.detail == .granted }

  var rank: Int { reading?.rank ?? 0 }

  /// The status after this event; what is restored is in force only if it was granted.
  func statusAfter(isGranted: Bool) -> LegalStatus? {
    reading?.detail == .restored && !isGranted ? .pending : reading?.status
  }

  /// INPADOC files some events under other letters once a patent is granted.
  func category(grantedOn grant: CalendarDate?) -> EventCategory {
    guard let reading else { return .other }
    guard let grant, date.map({ $0 >= grant }) != false else { return reading.category }
    return reading.categoryAfterGrant
  }

  /// True when both tell of one event: same day and type, and the same words if it leaves the status
  /// alone.
  func isSame(as other: LegalEvent) -> Bool {
    date == other.date && type == other.type && (isStatusBearing || text == other.text)
  }

  /// Takes over what another report of this event adds: the longest text and all who tell of it.
  mutating func absorb(_ other: LegalEvent) {
    text = [text, other.text].compactMap(\.self).min { one, two in
      one.utf8.count == two.utf8.count ? one.isBefore(two) : one.utf8.count > two.utf8.count
    }
    code = [code, other.code].compactMap(\.self).min { $0.isBefore($1) }
    origin = max(origin, other.origin)
    places.formUnion(other.places)
  }

  /// By date, undated first, then rank, type and text.
  func precedes(_ other: LegalEvent) -> Bool {
    let (one, two) = (date.map { Int($0.compact) } ?? 0, other.date.map { Int($0.compact) } ?? 0)
    if one != two { return one < two }
    if rank != other.rank { return rank < other.rank }
    return isKey([type, text ?? ""], before: [other.type, other.text ?? ""])
  }
}

/// What the events and statements make of a patent's status.
struct LegalStatusDecision {
  /// The word that says how the status was found.
  enum Rule: String {
    case latestEvent = "latest_event"
    case undatedEvent = "undated_event"
    case undatedAhead = "undated_ahead"
    case undatedOnly = "undated_only"
    case none
  }

  let status: LegalStatus
  let detail: LegalStatusDetail?
  let date: CalendarDate?
  /// The records that told of it.
  let places: Places
  let rule: Rule

  static let none = LegalStatusDecision(
    status: .unknown, detail: nil, date: nil, places: [], rule: .none)
}
