import ArgumentParser

/// How a person wants progress to be shown.
enum ProgressStyle: String, CaseIterable, ExpressibleByArgument, Sendable {
  case auto, bar, plain, json, none

  /// What it comes to on a terminal, where somebody watches, and elsewhere.
  func manner(isTerminal: Bool) -> ProgressManner {
    switch self {
    case .auto: isTerminal ? .bar : .seldom
    case .bar: .bar
    case .plain: .lines
    case .json: .json
    case .none: .none
    }
  }
}

/// How progress is shown, now that it is known to whom.
enum ProgressManner: Sendable {
  /// Bars that stay in their place.
  case bar
  /// A line a stage every few seconds.
  case lines
  /// The same, but after a minute, two, four and so on, up to an hour: what runs unwatched leaves a sign
  /// of life in its log, and a mail of cron that can be read.
  case seldom
  /// JSON objects, a line each.
  case json
  case none

  /// How long it waits until it shows how things stand, by how long it waited before; nil at the beginning.
  func pause(after former: Duration?) -> Duration {
    switch self {
    case .bar: .milliseconds(200)
    case .lines, .json: .seconds(3)
    case .seldom: min(former.map { $0 * 2 } ?? .seconds(60), .seconds(3_600))
    case .none: .seconds(3_600)
    }
  }
}
