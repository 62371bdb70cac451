import Extract
import Foundation
import Load
import PatentModel
import Pipeline
import Workspace

/// How far the stages of a run are; told each event, it says what a person would like to see.
struct ProgressState: Sendable {
  /// Those that have begun, in the order of the pipeline.
  private(set) var stages: [StageProgress] = []
  /// What is done when no stage that buys is under way, and since when.
  private(set) var activity: (words: Words, since: Date)?
  /// Providers and endpoints that are not called for now, and why, by name.
  private(set) var stops: [String: Refusal] = [:]

  private let order: [String]

  /// - Parameter order: The names of the stages that buy, as they stand in the pipeline.
  init(of order: [String] = []) { self.order = order }

  mutating func take(_ event: RunEvent, at now: Date) {
    switch event {
    case .started, .read: break
    case .step(let name, let step): change(name, at: now) { $0.take(step, at: now) }
    case .billed(let name, let spending):
      change(name, at: now) { $0.spent = $0.spent + spending }
    case .stopped(let name, let refusal): stops[name] = refusal
    case .merging(let stage): activity = (.merging(stage), now)
    case .loaded(let stage, let file): activity = (.wrote(file.path, by: stage), now)
    }
  }

  private mutating func change(
    _ name: String, at now: Date, _ change: (inout StageProgress) -> Void
  ) {
    if !stages.contains(where: { $0.name == name }) {
      stages.append(StageProgress(name: name, began: now))
      let place = { [order] (name: String) in order.firstIndex(of: name) ?? order.count }
      stages.sort { place($0.name) < place($1.name) }
    }
    if let place = stages.firstIndex(where: { $0.name == name }) { change(&stages[place]) }
  }

  /// A line for each stage, or for what is done behind them.
  func lines(at now: Date) -> [Words] {
    activity.map { [$0.words] } ?? stages.map { $0.line(at: now) }
  }

  /// A line for each provider that is waited for.
  var waits: [Words] {
    stops.sorted { $0.key < $1.key }.map { .waiting(for: $0.key, by: $0.value) }
  }
}

/// How far a stage is that buys, in questions.
struct StageProgress: Sendable {
  let name: String
  private(set) var total = 0
  private(set) var done = 0
  private(set) var reused = 0
  private(set) var records = 0
  private(set) var failed = 0
  private(set) var deferred = 0
  var spent = Spending.zero

  private let began: Date
  private var latest: Date

  init(name: String, began: Date) {
    self.name = name
    self.began = began
    latest = began
  }

  mutating func take(_ step: StageStep, at now: Date) {
    latest = now
    switch step {
    case .raised(let count): total += count
    case .answered(let count, let records, let isReused):
      done += count
      self.records += records
      if isReused { reused += count }
    case .failed(let count): failed += count
    case .deferred(let count, _): deferred += count
    case .listed: break
    }
  }

  /// Questions that have come to an end, whichever.
  var ended: Int { done + failed + deferred }

  /// Answers a second that had to be waited for; nil before the first.
  func rate(at now: Date) -> Double? {
    let end = ended < total ? now : latest
    let waitedFor = done - reused + failed
    return waitedFor > 0 ? Double(waitedFor) / max(end.timeIntervalSince(began), 0.001) : nil
  }

  /// Until all is ended that is known of; nil where nobody can tell, and at the end.
  func secondsLeft(at now: Date) -> Double? {
    guard ended < total, let rate = rate(at: now) else { return nil }
    return Double(total - ended) / rate
  }
}
