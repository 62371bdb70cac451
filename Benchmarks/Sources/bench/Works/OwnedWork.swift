import Measuring

/// A run that finds all of it bought, against transform and load without asking.
enum OwnedWork: Work {
  static let name = "owned"
  static let summary = "a run in which all is owned, against transform + load"

  static func measure(in laboratory: Laboratory) throws -> Findings {
    let corpus = try laboratory.corpora.generated(laboratory.sizes.middle, in: laboratory)
    let contest = try laboratory.contest([
      .init("all owned", corpus.run()),
      .init("--from patents", corpus.run(["--from", "patents"])),
    ])
    return Findings(figures: [
      Figure(
        "run, all owned", "\(corpus.records.grouped) records", "wall time",
        contest.values("all owned", \.wall), in: .seconds, beside: "transform + load",
        contest.values("--from patents", \.wall), .timesAsLong, goal: .atMost(1.05))
    ])
  }
}
