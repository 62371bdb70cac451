import Measuring

/// Time and memory of the same work at several sizes.
struct Growth {
  private let work: String
  /// What sizes count: `records`.
  private let sizeLabel: String
  /// What its pictures are called.
  private let name: String
  private var times: [String: [(size: Double, value: Double)]] = [:]
  private var memories: [String: [(size: Double, value: Double)]] = [:]
  private var entrants: [String] = []

  init(of work: String, by sizeLabel: String, as name: String) {
    self.work = work
    self.sizeLabel = sizeLabel
    self.name = name
  }

  /// Notes the medians of a size.
  mutating func add(_ contest: Contest, of names: [String], at size: Int) {
    entrants = names
    for name in names {
      let wall = Summary(contest.values(name, \.wall)).median
      let memory = Summary(contest.values(name, \.memory)).median
      times[name, default: []].append((Double(size), wall))
      memories[name, default: []].append((Double(size), memory))
    }
  }

  /// A line each size, and how far the largest lies above n·log n through the smallest.
  func figures(of entrant: String) -> [Figure] {
    let points = times[entrant] ?? []
    let lines = zip(points, memories[entrant] ?? []).flatMap { time, memory in
      let size = "\(Int(time.size).grouped) \(sizeLabel)"
      return [
        Figure("growth: \(work)", size, "wall time", [time.value], in: .seconds),
        Figure("growth: \(work)", size, "peak memory", [memory.value], in: .bytes),
      ]
    }
    guard let excess = GrowthPlot.Series(entrant, points).excess else { return lines }
    let sizes = "\(points.map { Int($0.size).grouped }.joined(separator: ", ")) \(sizeLabel)"
    return lines + [
      Figure(
        "growth: \(work)", sizes, "wall time over n·log n from the smallest", [excess], in: .times,
        goal: .atMost(1.1))
    ]
  }

  var plots: [(name: String, plot: GrowthPlot)] {
    [
      ("\(name)-time", plot("wall time", in: .seconds, times, hasGuide: true)),
      ("\(name)-memory", plot("peak memory", in: .bytes, memories, hasGuide: false)),
    ]
  }

  private func plot(
    _ measure: String, in unit: Unit, _ points: [String: [(size: Double, value: Double)]],
    hasGuide: Bool
  ) -> GrowthPlot {
    let series = entrants.enumerated().map { index, name in
      GrowthPlot.Series(name, points[name] ?? [], hasGuide: hasGuide && index == 0)
    }
    return GrowthPlot("\(work): \(measure)", by: sizeLabel, in: unit, series)
  }
}
