import ArgumentParser
import Extract
import Foundation
import Load
import Pipeline
import Synchronization
import Workspace

/// How progress is shown.
enum ProgressStyle: String, CaseIterable, ExpressibleByArgument, Sendable {
  case auto, bar, plain, json, none

  /// A bar on a terminal, plain lines on a pipe.
  var resolved: ProgressStyle {
    self == .auto ? (Console.errorIsTerminal ? .bar : .plain) : self
  }
}

/// Shows on standard error how far a run is: a bar that stays in its place, or a line now and then.
final class ProgressDisplay: Sendable {
  private let style: ProgressStyle
  /// The list, as the person called it.
  private let input: String
  private let state = Mutex(ProgressState())
  private let drawn = Mutex(0)

  init(_ style: ProgressStyle, input: String) {
    self.style = style.resolved
    self.input = input
  }

  func take(_ event: RunEvent) {
    state.withLock { $0.take(event, at: Date()) }
    if style == .json, let line = event.json { Console.error(line) }
    if case .read(let report) = event { say(report.lines(of: input)) }
  }

  /// Shows the state again and again until it is cancelled.
  func run() async {
    let pause: Duration =
      switch style {
      case .bar: .milliseconds(200)
      case .plain, .json: .seconds(3)
      case .auto, .none: .seconds(3_600)
      }
    while (try? await Task.sleep(for: pause)) != nil { show() }
  }

  /// Shows the state as it is now.
  func show() {
    let now = Date()
    let state = state.withLock { $0 }
    switch style {
    case .plain: for line in state.lines(at: now) { Console.error(line) }
    case .bar: draw(state, at: now)
    case .json: for stage in state.stages { Console.error(stage.json) }
    case .auto, .none: break
    }
  }

  /// Says something that stays on the screen.
  private func say(_ lines: [String]) {
    guard !lines.isEmpty else { return }
    switch style {
    case .auto, .none, .json: break
    case .plain: lines.forEach(Console.error)
    case .bar:
      drawn.withLock { drawn in
        let erasing = drawn > 0 ? "\u{1B}[\(drawn)A\u{1B}[J" : ""
        Console.errorWithoutLineEnd(erasing + lines.map { $0 + "\n" }.joined())
        drawn = 0
      }
    }
  }

  private func draw(_ state: ProgressState, at now: Date) {
    let lines =
      state.activity.map { [$0] } ?? state.stages.map { "\($0.bar(width: 20)) \($0.line(at: now))" }
    drawn.withLock { drawn in
      var text = drawn > 0 ? "\u{1B}[\(drawn)A" : ""
      for line in lines { text += "\u{1B}[2K\(line.prefix(79))\n" }
      for _ in 0..<max(0, drawn - lines.count) { text += "\u{1B}[2K\n" }
      Console.errorWithoutLineEnd(text)
      drawn = max(drawn, lines.count)
    }
  }
}

extension RunEvent {
  /// A line for machines; nil for a step, of which there are too many.
  fileprivate var json: String? {
    switch self {
    case .started(let run): #"{"event":"started","run_id":"\#(run)"}"#
    case .read(let report):
      #"{"event":"read","rows":\#(report.counts.rows),"accepted":\#(report.counts.accepted)}"#
    case .step: nil
    case .merging(let stage): #"{"event":"merging","stage":"\#(stage)"}"#
    case .loaded(let stage, let file):
      #"{"event":"loaded","stage":"\#(stage)","path":"\#(file.path)","records":\#(file.records)}"#
    }
  }
}

extension ProgressState.Stage {
  fileprivate var json: String {
    #"{"event":"progress","stage":"\#(name)","done":\#(ended),"total":\#(total),"#
      + #""records":\#(records),"reused":\#(reused),"failed":\#(failed),"deferred":\#(deferred)}"#
  }
}
