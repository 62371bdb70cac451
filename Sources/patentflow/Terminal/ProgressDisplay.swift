import Extract
import Foundation
import PatentModel
import Pipeline
import Synchronization

/// Shows on standard error how far a run is, in one of several manners, and what else is to be said.
final class ProgressDisplay: Sendable {
  private struct Shown {
    var state: ProgressState
    var foot = Foot()
    /// The providers whose stop has been told.
    var told: Set<String> = []
  }

  let manner: ProgressManner
  /// The list, as the person called it.
  private let input: String
  private let language: Language
  private let shown: Mutex<Shown>

  /// - Parameters:
  ///   - manner: How it is shown.
  ///   - input: The list, as the person called it.
  ///   - stages: The names of those that buy, in the order of the pipeline.
  ///   - language: That the person reads.
  init(_ manner: ProgressManner, input: String, stages: [String], in language: Language) {
    self.manner = manner
    self.input = input
    self.language = language
    shown = Mutex(Shown(state: ProgressState(of: stages)))
  }

  /// What is waited for, as far as is known.
  var stops: [String: Refusal] { shown.withLock { $0.state.stops } }

  func take(_ event: RunEvent) {
    let isNews = shown.withLock { shown in
      shown.state.take(event, at: Date())
      guard case .stopped(let name, _) = event else { return true }
      return shown.told.insert(name).inserted
    }
    if manner == .json, isNews, let line = event.json { return say([line]) }
    switch event {
    case .read(let report): tell(report.lines(of: input, in: language))
    case .stopped(let name, let refusal) where isNews && manner != .bar:
      tell([Words.waiting(for: name, by: refusal)[language]])
    default: break
    }
  }

  /// Shows the state again and again until it is cancelled.
  func run() async {
    var pause = manner.pause(after: nil)
    while (try? await Task.sleep(for: pause)) != nil {
      show()
      pause = manner.pause(after: pause)
    }
  }

  /// Shows the state as it is now.
  func show() {
    let now = Date()
    switch manner {
    case .bar: draw(at: now)
    case .lines, .seldom:
      say(shown.withLock { $0.state.lines(at: now) }.map { $0[language] })
    case .json: say(shown.withLock { $0.state.stages }.map(\.json))
    case .none: break
    }
  }

  /// Shows the state for the last time; what is written next stands below it.
  ///
  /// - Parameter isTold: Whether what is written next tells all that bars do: they go then.
  func finish(isTold: Bool) {
    if manner != .seldom { show() }
    if isTold { say([]) } else { shown.withLock { $0.foot.leave() } }
  }

  /// Writes lines that stay on the screen.
  func say(_ lines: [String]) {
    shown.withLock { shown in
      let text = shown.foot.put(lines, on: Console.size)
      if !text.isEmpty { Console.errorWithoutLineEnd(text) }
    }
  }

  /// Writes what only people read.
  private func tell(_ lines: [String]) {
    if manner != .none, manner != .json { say(lines) }
  }

  private func draw(at now: Date) {
    let size = Console.size
    shown.withLock { shown in
      let lines = ProgressTable(shown.state, at: now, in: language).lines(width: size.columns)
      Console.errorWithoutLineEnd(shown.foot.draw(lines, on: size))
    }
  }
}
