import DequeModule
import OrderedCollections
import Providers

/// The questions of a stage that are to be bought, gathered into batches.
///
/// Without a priority a batch leaves as soon as it is full. With one, nothing leaves before the source
/// has ended: the best may come last.
struct PurchaseQueue: Sendable {
  private let priority: Priority?
  private let batchSizes: [Endpoint: Int]
  private var ranked: [Question: Merit] = [:]
  private var filling: OrderedDictionary<Endpoint, [Question]> = [:]
  private var full: Deque<[Question]> = []
  private var hasSourceEnded = false

  /// - Parameters:
  ///   - priority: nil for the order in which questions come.
  ///   - batchSizes: Of every endpoint that is asked.
  init(priority: Priority?, batchSizes: [Endpoint: Int]) {
    self.priority = priority
    self.batchSizes = batchSizes
  }

  /// Takes a question that is not owned.
  mutating func add(_ question: Question, merit: Merit) {
    if priority != nil, !hasSourceEnded {
      ranked[question] = merit
    } else {
      fill(question)
    }
  }

  /// Notes that a question was raised again.
  mutating func weigh(_ question: Question, merit: Merit) {
    guard let priority, let known = ranked[question], priority.prefers(merit, to: known) else {
      return
    }
    ranked[question] = merit
  }

  /// Notes that nothing more comes from the source, and lets everything go.
  mutating func endSource() {
    hasSourceEnded = true
    if let priority {
      let order = ranked.sorted { priority.puts($0, before: $1) }
      ranked = [:]
      for (question, _) in order { fill(question) }
    }
    flush()
  }

  /// The next batch; nil when there is none for now.
  mutating func next() -> [Question]? { full.popFirst() }

  /// Lets batches go that are not full, once nothing more comes from the source.
  mutating func flush() {
    guard hasSourceEnded else { return }
    for (endpoint, batch) in filling where !batch.isEmpty {
      full.append(batch)
      filling[endpoint] = []
    }
  }

  /// Takes out what is no longer wanted: questions that wait, and batches that begin with one.
  mutating func remove(where isUnwanted: (Question) -> Bool) -> [Question] {
    let removed =
      full.filter { isUnwanted($0[0]) }.flatMap(\.self)
      + filling.values.joined().filter(isUnwanted)
      + ranked.keys.filter(isUnwanted).sorted { $0.key < $1.key }
    full.removeAll { isUnwanted($0[0]) }
    for endpoint in filling.keys { filling[endpoint]?.removeAll(where: isUnwanted) }
    ranked = ranked.filter { !isUnwanted($0.key) }
    return removed
  }

  private mutating func fill(_ question: Question) {
    filling[question.endpoint, default: []].append(question)
    guard let batch = filling[question.endpoint],
      batch.count == batchSizes[question.endpoint, default: 1]
    else { return }
    full.append(batch)
    filling[question.endpoint] = []
  }
}
