import Providers

/// The lists of a stage that are not read to their end: tells records that come twice, and lists that
/// end short of what they promised.
///
/// A list is named by the question that began it. Pages hold rows twice when rows move meanwhile, and
/// the windows of a split search share their borders.
struct OpenLists: Sendable {
  /// What became of a question.
  enum Fate: Hashable, Sendable {
    case answered, failed
    /// It would have been asked, had buying been allowed.
    case missing
    /// The same, but that an answer is known which no longer counts.
    case outdated
  }

  private struct List: Sendable {
    var openQuestions = 0
    var ids: Set<String> = []
    var total: Int?
    /// Whether every question so far was answered.
    var isWhole = true
    var missing = 0
    var outdated = 0
    /// Answers in a row that raised questions and brought no new record.
    var fruitless = 0
  }

  /// Who cuts a list into ever narrower parts without getting anything does not narrow it at all: its
  /// provider does not heed the filters, and each part is paid for.
  private static let mostFruitless = 10

  private var lists: [Question: List] = [:]

  /// Notes that a list has further questions.
  mutating func open(_ count: Int, of list: Question) {
    lists[list, default: List()].openQuestions += count
  }

  /// Notes a part of a list.
  ///
  /// - Returns: How many of its records are new.
  mutating func add(_ part: Answers.Listing, to list: Question) -> Int {
    let known = lists[list]?.ids.count ?? 0
    lists[list]?.ids.formUnion(part.ids)
    if let total = part.total { lists[list]?.total = total }
    return (lists[list]?.ids.count ?? 0) - known
  }

  /// Notes what an answer brought.
  ///
  /// - Returns: Whether it is worth while to ask what it raises.
  mutating func weigh(newRecords: Int, followUps: Int, of list: Question) -> Bool {
    let isFruitless = newRecords == 0 && followUps > 0
    let fruitless = isFruitless ? (lists[list]?.fruitless ?? 0) + 1 : 0
    lists[list]?.fruitless = fruitless
    return fruitless < Self.mostFruitless
  }

  /// Notes that a question of a list is done with.
  ///
  /// - Returns: How the list has ended, when this was its last question.
  mutating func close(_ list: Question, as fate: Fate) -> ListEnding? {
    guard var state = lists[list] else { return nil }
    state.openQuestions -= 1
    state.isWhole = state.isWhole && [.answered, .outdated].contains(fate)
    state.missing += fate == .missing ? 1 : 0
    state.outdated += fate == .outdated ? 1 : 0
    lists[list] = state.openQuestions > 0 ? state : nil
    guard state.openQuestions == 0 else { return nil }
    return ListEnding(
      endpoint: list.endpoint, records: state.ids.count, total: state.total,
      isWhole: state.isWhole, missing: state.missing, outdated: state.outdated)
  }
}
