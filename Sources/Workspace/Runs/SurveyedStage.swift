import Providers

/// The questions of one stage of a survey, as far as they are in memory.
struct SurveyedStage {
  private var notes = KeyNotes()
  /// Subjects that have raised questions of another name.
  private var namedTasks = KeyNotes()
  private var endpoints: [Endpoint] = []
  /// By the place of the endpoint, then by standing.
  private var counts: [[Int]] = []
  /// How many different subjects have raised questions.
  private(set) var tasks = 0

  /// How many texts are noted.
  var count: Int { notes.count + namedTasks.count }

  /// Takes questions.
  ///
  /// - Parameters:
  ///   - raised: To whatever endpoints.
  ///   - most: So many texts may be noted.
  ///   - isNew: By the place of a question, set for those that are new.
  /// - Returns: The places of questions that are not here, and for which there is no room.
  mutating func claim(_ raised: [Claim.Raised], atMost most: Int, isNew: inout [Bool]) -> [Int] {
    var homeless: [Int] = []
    for (place, (question, task, known)) in raised.enumerated() {
      let key = KeyHash(question.key)
      guard notes[key] == nil else { continue }
      guard count < most, let endpoint = self.place(of: question.endpoint) else {
        homeless.append(place)
        continue
      }
      isNew[place] = true
      count(task, raising: question, at: key)
      let standing = known.map(QuestionStanding.open.after) ?? .open
      let note = QuestionNote(standing, isTask: task == question.key, endpoint: endpoint)
      notes.note(note.bits, of: key)
      counts[endpoint][standing.rawValue] += 1
    }
    return homeless
  }

  /// Notes what became of a question.
  ///
  /// - Returns: Whether it is here.
  mutating func note(_ outcome: QuestionResult.Outcome, of text: String) -> Bool {
    let key = KeyHash(text)
    guard var note = notes[key].map(QuestionNote.init(bits:)) else { return false }
    counts[note.endpoint][note.standing.rawValue] -= 1
    note.standing = note.standing.after(outcome)
    counts[note.endpoint][note.standing.rawValue] += 1
    notes.note(note.bits, of: key)
    return true
  }

  /// Counts the subject of a question that is new, once.
  mutating func count(_ task: String, raising question: Question) {
    count(task, raising: question, at: KeyHash(question.key))
  }

  private mutating func count(_ task: String, raising question: Question, at key: KeyHash) {
    guard task != question.key else {
      if namedTasks[key] == nil { tasks += 1 }
      return
    }
    let name = KeyHash(task)
    guard namedTasks[name] == nil else { return }
    namedTasks.note(1, of: name)
    if notes[name].map(QuestionNote.init(bits:))?.isTask != true { tasks += 1 }
  }

  /// Whether a question would be asked; nil for one that is not here.
  func isMissing(_ key: String) -> Bool? {
    notes[KeyHash(key)].map { QuestionNote(bits: $0).standing == .missing }
  }

  var tallies: [QuestionTally] {
    zip(endpoints, counts).map { endpoint, counts in
      QuestionTally(
        endpoint: endpoint, owned: counts[QuestionStanding.owned.rawValue],
        missing: counts[QuestionStanding.missing.rawValue],
        barred: counts[QuestionStanding.open.rawValue] + counts[QuestionStanding.barred.rawValue])
    }
  }

  /// - Returns: nil where notes have no bits for a further one.
  private mutating func place(of endpoint: Endpoint) -> Int? {
    if let place = endpoints.firstIndex(of: endpoint) { return place }
    guard endpoints.count < QuestionNote.mostEndpoints else { return nil }
    endpoints.append(endpoint)
    counts.append([Int](repeating: 0, count: QuestionStanding.allCases.count))
    return endpoints.count - 1
  }
}

/// What there is of a question where nothing is bought.
private enum QuestionStanding: Int, CaseIterable {
  case open, owned, missing, barred

  func after(_ outcome: QuestionResult.Outcome) -> QuestionStanding {
    switch outcome {
    case .answered, .failed(_, _, .some): .owned
    case .deferred(QuestionTally.missingCode, _, _): .missing
    case .cut where self == .owned: .owned
    case .failed, .deferred, .cut: .barred
    }
  }
}

/// What is noted of a question, in six bits.
private struct QuestionNote {
  static let mostEndpoints = 7

  var standing: QuestionStanding
  /// Whether it is named as the subject that has raised it.
  let isTask: Bool
  /// The place of its endpoint.
  let endpoint: Int

  init(_ standing: QuestionStanding, isTask: Bool, endpoint: Int) {
    self.standing = standing
    self.isTask = isTask
    self.endpoint = endpoint
  }

  init(bits: UInt8) {
    standing = QuestionStanding.allCases[Int(bits & 0b11)]
    isTask = bits & 0b100 != 0
    endpoint = Int(bits >> 3) - 1
  }

  /// Never 0.
  var bits: UInt8 {
    UInt8(endpoint + 1) << 3 | (isTask ? 0b100 : 0) | UInt8(standing.rawValue)
  }
}
