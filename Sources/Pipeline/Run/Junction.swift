import Dataflow
import Providers

/// Where the finds of one stage or of several become the subjects of another.
///
/// What is sent while the other is busy waits for it and is handed on at once, so that a quick archive is
/// asked many questions a time. Only so much waits: then who sends does, and a slow stage slows down
/// those before it.
actor Junction {
  /// So many subjects may wait before their senders do.
  private static let most = 1_000

  private var waiting: [Subject] = []
  private var senders: [Bell] = []
  private let receiver = Bell()
  private var open: Int

  /// - Parameter sources: How many will send.
  init(sources: Int) { open = sources }

  /// Gives subjects, and waits where too many wait already.
  ///
  /// - Throws: `CancellationError`.
  func send(_ subjects: [Subject]) async throws {
    while waiting.count >= Self.most {
      let bell = Bell()
      senders.append(bell)
      try await bell.wait()
    }
    try Task.checkCancellation()
    waiting += subjects
    receiver.ring()
  }

  /// Tells that one of the sources has ended; the last one ends the whole.
  func close() {
    open -= 1
    receiver.ring()
  }

  /// The next subjects; nil at the end.
  ///
  /// To be asked by one task at a time.
  ///
  /// - Throws: `CancellationError`.
  func next() async throws -> [Subject]? {
    while waiting.isEmpty, open > 0 { try await receiver.wait() }
    try Task.checkCancellation()
    defer {
      waiting = []
      for bell in senders { bell.ring() }
      senders = []
    }
    return waiting.isEmpty ? nil : waiting
  }
}
