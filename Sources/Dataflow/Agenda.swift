/// What is to be done, and in which order: decides, while ``workOff(_:from:width:perform:)`` waits.
///
/// An element of the source may raise several pieces of work, and a finished piece may raise more, as
/// the first page of a search raises the others.
package protocol Agenda<Element, Work, Outcome> {
  associatedtype Element: Sendable
  associatedtype Work: Sendable
  associatedtype Outcome: Sendable

  /// Takes what the source gave.
  mutating func take(_ element: Element) async throws

  /// Learns that the source has nothing more, so that a batch need not wait to be full.
  mutating func takeEnd() async throws

  /// The next piece of work; nil when there is none for now.
  mutating func next() -> Work?

  /// Takes what became of some pieces of work, in the order in which they ended.
  mutating func finish(_ outcomes: [Outcome]) async throws
}

/// Works off an agenda, at most `width` pieces at once, until the source has ended and nothing is left.
///
/// The source is read only while a place is free, so slow work holds its source back and memory stays
/// bounded. The agenda itself is only ever touched by one task; what ends while it is busy waits, and is
/// handed to it at once.
///
/// - Parameters:
///   - agenda: Decides what is done next.
///   - source: Gives the next element, or nil at its end; asked by one task at a time.
///   - width: The most pieces of work at once; at least 1.
///   - perform: Does one piece of work. What it throws ends everything.
/// - Throws: What agenda, source or work throw; `CancellationError` also when the source, as streams do,
///   ends because the task is cancelled.
package func workOff<A: Agenda>(
  _ agenda: inout A,
  from source: @escaping @Sendable () async throws -> A.Element?,
  width: Int,
  perform: @escaping @Sendable (A.Work) async throws -> A.Outcome
) async throws {
  precondition(width > 0, "A width of \(width) would never start")
  try await withThrowingDiscardingTaskGroup { group in
    let inbox = Inbox<Happening<A.Element, A.Outcome>>()
    var places = Places(width: width)
    while true {
      while places.areLeft, let work = agenda.next() {
        places.inWork += 1
        group.addTask { await inbox.put(.of { .finished(try await perform(work)) }) }
      }
      if places.areLeft, !places.isReading, !places.hasEnded {
        places.isReading = true
        group.addTask { await inbox.put(.of { .arrived(try await source()) }) }
      }
      guard places.inWork > 0 || places.isReading else { return }
      let happenings = await inbox.all()
      for happening in happenings { places.free(by: happening) }
      try await agenda.take(happenings)
    }
  }
}

/// What is going on at once.
private struct Places {
  let width: Int
  var inWork = 0
  var isReading = false
  var hasEnded = false

  var areLeft: Bool { inWork < width }

  mutating func free<Element, Outcome>(by happening: Happening<Element, Outcome>) {
    switch happening {
    case .finished: inWork -= 1
    case .arrived(let element):
      isReading = false
      hasEnded = element == nil
    case .failed: break
    }
  }
}

extension Agenda {
  /// Takes what has ended, then what has arrived.
  fileprivate mutating func take(_ happenings: [Happening<Element, Outcome>]) async throws {
    let outcomes = happenings.compactMap(\.outcome)
    if !outcomes.isEmpty { try await finish(outcomes) }
    for happening in happenings {
      switch happening {
      case .finished: break
      case .arrived(let element?): try await take(element)
      case .arrived(nil):
        try Task.checkCancellation()
        try await takeEnd()
      case .failed(let error): throw error
      }
    }
  }
}

private enum Happening<Element: Sendable, Outcome: Sendable>: Sendable {
  case arrived(Element?)
  case finished(Outcome)
  case failed(any Error)

  /// What comes of `body`, or that it failed.
  static func of(_ body: () async throws -> Happening) async -> Happening {
    do { return try await body() } catch { return .failed(error) }
  }

  var outcome: Outcome? {
    if case .finished(let outcome) = self { outcome } else { nil }
  }
}
