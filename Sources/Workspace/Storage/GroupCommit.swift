/// Gathers what many callers want on disk at once into one transaction, and lets nobody go on before
/// theirs is safe.
///
/// The first caller writes; whoever comes meanwhile waits, and one of those writes for all the others
/// when the first is done. So there are as few syncs as the disk dictates, and no task of its own.
actor GroupCommit<Element: Sendable, Answer: Sendable> {
  private enum Turn {
    case written(Answer)
    case lead
  }

  private struct Waiting {
    let element: Element
    let ticket: Int
  }

  private let write: @Sendable ([Element]) async throws -> [Answer]
  private var queue: [Waiting] = []
  private var followers: [Int: CheckedContinuation<Turn, any Error>] = [:]
  private var isWriting = false
  private var tickets = 0

  /// - Parameter write: Puts all elements on disk in one transaction, and gives an answer to each.
  init(_ write: @escaping @Sendable ([Element]) async throws -> [Answer]) {
    self.write = write
  }

  /// Returns when `element` is on disk.
  ///
  /// - Throws: What the transaction threw; then nothing of it is on disk.
  func commit(_ element: Element) async throws -> Answer {
    tickets += 1
    let ticket = tickets
    queue.append(Waiting(element: element, ticket: ticket))
    if isWriting, case .written(let answer) = try await turn(of: ticket) { return answer }
    return try await lead(ticket)
  }

  private func turn(of ticket: Int) async throws -> Turn {
    try await withCheckedThrowingContinuation { followers[ticket] = $0 }
  }

  private func lead(_ ticket: Int) async throws -> Answer {
    isWriting = true
    // Those who are about to come share this transaction, where they would wait for the next.
    await Task.yield()
    let batch = queue
    queue = []
    defer { passTheLead() }
    do {
      let answers = try await write(batch.map(\.element))
      var own: Answer?
      for (waiting, answer) in zip(batch, answers) {
        if waiting.ticket == ticket { own = answer }
        followers.removeValue(forKey: waiting.ticket)?.resume(returning: .written(answer))
      }
      guard let own else { preconditionFailure("A transaction answered fewer than it was given") }
      return own
    } catch {
      for waiting in batch {
        followers.removeValue(forKey: waiting.ticket)?.resume(throwing: error)
      }
      throw error
    }
  }

  private func passTheLead() {
    if let next = queue.first, let follower = followers.removeValue(forKey: next.ticket) {
      follower.resume(returning: .lead)
    } else {
      isWriting = false
    }
  }
}
