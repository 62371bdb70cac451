/// One line of the table: what was measured, beside what, and whether it suffices.
package struct Figure: Equatable, Sendable {
  /// The work, such as `transform + load`, and how large it was.
  package let work: String
  package let size: String
  /// What of it was measured, such as `wall time`.
  package let measure: String
  package let unit: Unit
  package let ours: Summary
  package let beside: Beside?
  /// What the ratio should reach where there is one, else the measurement itself.
  package let goal: Goal?

  /// The same work done by somebody else.
  package struct Beside: Equatable, Sendable {
    package let name: String
    package let theirs: Summary
    package let ratio: Summary
    package let relation: Relation
  }

  /// How a ratio is read.
  package enum Relation: String, Sendable {
    /// Theirs over ours, of times.
    case timesAsFast = "× as fast"
    /// Ours over theirs, of times.
    case timesAsLong = "× as long"
    /// Ours over theirs, of memory or of rates.
    case timesAsMuch = "× as much"
  }

  package init(
    _ work: String, _ size: String, _ measure: String, _ ours: [Double], in unit: Unit,
    goal: Goal? = nil
  ) {
    self.init(work, size, measure, Summary(ours), unit, beside: nil, goal)
  }

  package init(
    _ work: String, _ size: String, _ measure: String, _ ours: [Double], in unit: Unit,
    beside name: String, _ theirs: [Double], _ relation: Relation, goal: Goal? = nil
  ) {
    let ratio =
      relation == .timesAsFast
      ? Summary(of: theirs, over: ours) : Summary(of: ours, over: theirs)
    let beside = Beside(
      name: name, theirs: Summary(theirs), ratio: ratio, relation: relation)
    self.init(work, size, measure, Summary(ours), unit, beside: beside, goal)
  }

  private init(
    _ work: String, _ size: String, _ measure: String, _ ours: Summary, _ unit: Unit,
    beside: Beside?, _ goal: Goal?
  ) {
    self.work = work
    self.size = size
    self.measure = measure
    self.unit = unit
    self.ours = ours
    self.beside = beside
    self.goal = goal
  }

  /// nil where there is no goal.
  package var isReached: Bool? {
    goal?.isReached(by: beside?.ratio.median ?? ours.median)
  }
}
