import Measuring

/// Time and memory of the same work at several sizes.
struct Growth {
  private let work: String
  /// What sizes count: `records`.
  private let sizeLabel: String
  /// What its pictures are called.
  private let name: String
  private var points: [Point] = []

  /// The medians of one entrant at one size.
  private struct Point {
    let entrant: String
    let size: Int
    let wall: Double
    let memory: Double
  }

  init(of work: String, by sizeLabel: String, as name: String) {
    self.work = work
    self.sizeLabel = sizeLabel
    self.name = name
  }

  mutating func add(_ entrant: String, _ samples: [Sample], at size: Int) {
    points.append(
      Point(
        entrant: entrant, size: size, wall: Summary(samples.map(\.wall)).median,
        memory: Summary(samples.map(\.memory)).median))
  }

  /// A table of all sizes, two pictures, and how far one entrant grows beyond n·log n.
  func findings(judging entrant: String) -> Findings {
    Findings(
      figures: excess(of: entrant).map { [$0] } ?? [], tables: [table],
      plots: [
        ("\(name)-time", plot("wall time", in: .seconds, \.wall, guideOf: entrant)),
        ("\(name)-memory", plot("peak memory", in: .bytes, \.memory, guideOf: nil)),
      ])
  }

  private func excess(of entrant: String) -> Figure? {
    let series = series(entrant, \.wall, hasGuide: false)
    return series.excess.map { excess in
      let sizes = series.points.map { Int($0.size).grouped }
      return Figure(
        "growth: \(work)", "\(sizes[0]) to \(sizes[sizes.count - 1]) \(sizeLabel)",
        "wall time over n·log n, steepest", [excess], in: .times, goal: .atMost(1.1))
    }
  }

  private var table: MarkdownTable {
    MarkdownTable(
      [sizeLabel] + entrants.flatMap { ["\($0): wall time", "memory"] },
      Set(points.map(\.size)).sorted().map { size in
        [size.grouped]
          + entrants.flatMap { entrant in
            points.first { $0.size == size && $0.entrant == entrant }
              .map { [Unit.seconds.text($0.wall), Unit.bytes.text($0.memory)] } ?? ["", ""]
          }
      })
  }

  private func plot(
    _ measure: String, in unit: Unit, _ value: (Point) -> Double, guideOf guided: String?
  ) -> GrowthPlot {
    GrowthPlot(
      "\(work): \(measure)", by: sizeLabel, in: unit,
      entrants.map { series($0, value, hasGuide: $0 == guided) })
  }

  private func series(
    _ entrant: String, _ value: (Point) -> Double, hasGuide: Bool
  ) -> GrowthPlot.Series {
    GrowthPlot.Series(
      entrant, points.filter { $0.entrant == entrant }.map { (Double($0.size), value($0)) },
      hasGuide: hasGuide)
  }

  /// In the order in which they were added.
  private var entrants: [String] {
    points.map(\.entrant).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
