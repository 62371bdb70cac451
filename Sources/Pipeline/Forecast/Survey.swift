import Extract
import Providers
import Synchronization
import Workspace

/// A run that buys nothing: it takes the way of one that does, and counts what that would ask for.
struct Survey: Sendable {
  /// Has bought nothing.
  private static let run = "plan"

  let plan: Plan
  let order: RunOrder
  let archive: Archive
  let list: any SubjectList
  /// Of this survey alone.
  let book: SurveyBook
  let clock: RunClock

  /// Goes through all that is owned.
  ///
  /// - Returns: What was seen, by stage.
  /// - Throws: A fault of the workspace, or `CancellationError`.
  func stages() async throws -> [String: StageSurvey] {
    try book.begin(plan.extractStages.map(\.stage.name))
    let notes = ListNotes(plan)
    let extraction = Extraction(
      plan: plan, stages: surveyingStages, list: list, reading: nil, standing: Standing())
    try await extraction.run { notes.take($0) }
    var surveys: [String: StageSurvey] = [:]
    for (stage, extract) in plan.extractStages {
      surveys[stage.name] = StageSurvey(
        subjects: book.tasks(of: stage.name),
        tallies: try book.tallies(of: stage.name),
        mayOwnMore: try await ownsAnything(of: stage, extract), lists: notes.lists(of: stage.name))
    }
    return surveys
  }

  private func ownsAnything(
    of stage: PlannedStage, _ extract: any ExtractOperator
  ) async throws -> Bool {
    let freshness = order.freshness(of: stage, run: Self.run, from: clock.now())
    for inquiry in extract.inquiries
    where try await archive.holdsAnswers(of: inquiry.endpoint, counting: freshness) {
      return true
    }
    return false
  }

  private var surveyingStages: [ExtractStage] {
    let now = clock.now()
    return plan.extractStages.map { stage, extract in
      ExtractStage(
        surveying: stage.name, inquiries: extract.inquiries, archive: archive, book: book,
        run: Self.run, clock: clock,
        freshness: order.freshness(of: stage, run: Self.run, from: now),
        wantsFinds: plan.extractStages.contains { $0.stage.from.contains(stage.name) })
    }
  }
}

/// Takes down how the lists of all stages end, from several tasks at once.
private final class ListNotes: Sendable {
  private let lists: Mutex<[String: ListTally]>

  init(_ plan: Plan) {
    var lists: [String: ListTally] = [:]
    for (stage, extract) in plan.extractStages {
      if case .list(let expectation) = extract.expectation {
        lists[stage.name] = ListTally(expectation)
      }
    }
    self.lists = Mutex(lists)
  }

  func take(_ event: RunEvent) {
    guard case .step(let stage, .listed(let ending)) = event else { return }
    lists.withLock { $0[stage]?.add(ending) }
  }

  func lists(of stage: String) -> ListTally? { lists.withLock { $0[stage] } }
}
