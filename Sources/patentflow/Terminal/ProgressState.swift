import Extract
import Foundation
import Load
import Pipeline

/// How far the stages of a run are; told each event, it says what a person would like to see.
struct ProgressState: Sendable {
  struct Stage: Sendable {
    let name: String
    var total = 0
    var done = 0
    var reused = 0
    var records = 0
    var failed = 0
    var deferred = 0
    var began: Date

    /// Questions that have come to an end, whichever.
    var ended: Int { done + failed + deferred }
  }

  private(set) var stages: [Stage] = []
  /// What is done when no stage that buys is under way.
  private(set) var activity: String?

  mutating func take(_ event: RunEvent, at now: Date) {
    switch event {
    case .started, .read: break
    case .step(let name, let step): take(step, of: name, at: now)
    case .merging(let stage): activity = "\(stage): merging"
    case .loaded(let stage, let file): activity = "\(stage): wrote \(file.path)"
    }
  }

  private mutating func take(_ step: StageStep, of name: String, at now: Date) {
    if !stages.contains(where: { $0.name == name }) { stages.append(Stage(name: name, began: now)) }
    guard let place = stages.firstIndex(where: { $0.name == name }) else { return }
    switch step {
    case .raised(let count): stages[place].total += count
    case .answered(let count, let records, let isReused):
      stages[place].done += count
      stages[place].records += records
      if isReused { stages[place].reused += count }
    case .failed(let count): stages[place].failed += count
    case .deferred(let count, _): stages[place].deferred += count
    case .listed: break
    }
  }

  /// A line for each stage: done of total, records, rate and the time that is left.
  func lines(at now: Date) -> [String] {
    activity.map { [$0] } ?? stages.map { $0.line(at: now) }
  }
}

extension ProgressState.Stage {
  func line(at now: Date) -> String {
    var parts = ["\(name) \(ended)/\(total)", "\(records) records"]
    if reused > 0 { parts.append("\(reused) reused") }
    if failed > 0 { parts.append("\(failed) failed") }
    if deferred > 0 { parts.append("\(deferred) deferred") }
    let seconds = max(now.timeIntervalSince(began), 0.001)
    let rate = Double(ended) / seconds
    parts.append("\(rate < 10 ? String(format: "%.1f", rate) : String(Int(rate)))/s")
    if ended < total, rate > 0 { parts.append("ETA \(Self.clock(Double(total - ended) / rate))") }
    return parts.joined(separator: " · ")
  }

  /// A bar of so many cells, full as far as the stage is done.
  func bar(width: Int) -> String {
    let full = total == 0 ? 0 : ended * width / total
    return String(repeating: "█", count: full) + String(repeating: "░", count: width - full)
  }

  private static func clock(_ seconds: Double) -> String {
    let whole = Int(seconds.rounded(.up))
    let parts = [whole / 3_600, whole / 60 % 60, whole % 60]
    return (parts[0] > 0 ? parts : Array(parts.dropFirst()))
      .map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }
}
