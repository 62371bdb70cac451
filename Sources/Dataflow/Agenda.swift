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

  /// Takes what became of a piece of work.
  mutating func finish(_ outcome: Outcome) async throws
}

/// Works off an agenda, at most `width` pieces at once, until the source has ended and nothing is left.
///
/// The source is read only while a place is free, so slow work holds its source back and memory stays
/// bounded. The agenda itself is only ever touched by one task.
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
  try await withThrowingTaskGroup(of: Happening<A.Element, A.Outcome>.self) { group in
    var inWork = 0
    var isReading = false
    var hasEnded = false
    repeat {
      while inWork < width, let work = agenda.next() {
        inWork += 1
        group.addTask { .finished(try await perform(work)) }
      }
      if inWork < width, !isReading, !hasEnded {
        isReading = true
        group.addTask { .arrived(try await source()) }
      }
      switch try await group.next() {
      case .arrived(let element?):
        isReading = false
        try await agenda.take(element)
      case .arrived(nil):
        try Task.checkCancellation()
        isReading = false
        hasEnded = true
        try await agenda.takeEnd()
      case .finished(let outcome):
        inWork -= 1
        try await agenda.finish(outcome)
      case nil:
        return
      }
    } while true
  }
}

private enum Happening<Element: Sendable, Outcome: Sendable>: Sendable {
  case arrived(Element?)
  case finished(Outcome)
}
