import AsyncAlgorithms
import Providers
import Synchronization

/// Where the finds of one stage or of several become the subjects of another.
///
/// It holds nothing back for long: who sends waits until the other is ready, so a slow stage slows down
/// those before it.
final class Junction: Sendable {
  private let channel = AsyncChannel<[Subject]>()
  private let open: Mutex<Int>

  /// - Parameter sources: How many will send.
  init(sources: Int) { open = Mutex(sources) }

  func send(_ subjects: [Subject]) async throws {
    await channel.send(subjects)
    try Task.checkCancellation()
  }

  /// Tells that one of the sources has ended; the last one ends the whole.
  func close() {
    let left = open.withLock { open in
      open -= 1
      return open
    }
    if left == 0 { channel.finish() }
  }

  /// The next subjects; nil at the end.
  func next() async throws -> [Subject]? {
    var iterator = channel.makeAsyncIterator()
    let subjects = await iterator.next()
    try Task.checkCancellation()
    return subjects
  }
}
