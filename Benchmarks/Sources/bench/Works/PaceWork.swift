import Measuring

/// Buying at a pace from a provider that takes five seconds to answer.
enum PaceWork: Work {
  static let name = "pace"
  static let summary = "how much of a pace is used where each reply takes 5 s"

  private static let rate = 20  // calls a second
  private static let latency = 5_000  // milliseconds

  static func measure(in laboratory: Laboratory) throws -> Findings {
    let count = rate * laboratory.sizes.pacedSeconds
    try laboratory.write("paced.csv", from: PublicationNumbers.list(count))
    try laboratory.remove("paced")
    return try StandIn.with(
      "synthetic", latency: latency, rate: "\(rate)/s", in: laboratory
    ) { standIn in
      let run = laboratory.patentflow(
        [
          "run", "Benchmarks/pipelines/numbers.yaml", "--input", laboratory.path("paced.csv"),
          "--workspace", laboratory.path("paced/workspace"),
          "--output", laboratory.path("paced/out"), "--yes", "--quiet", "--progress", "none",
          "--set", "providers.zhihuiya.rate=\(rate)/s",
          "--set", "providers.zhihuiya.concurrency=\(rate * latency / 1000 + 14)",
        ], in: standIn.environment)
      let sample = try run.run(accepting: [0, 4])
      // What a start costs is not part of the pace.
      let arrivals = try standIn.arrivals(of: "zhihuiya").dropFirst(10)
      guard let first = arrivals.first, let last = arrivals.last, last > first else {
        throw UnequalWork(text: "no calls came")
      }
      let mean = Double(arrivals.count - 1) / (last - first)
      let over = try standIn.bill()["zhihuiya"]?.calls_over_pace ?? 0
      let work = "extract, \(rate) calls a second, replies after \(latency / 1000) s"
      let size = "\(count.grouped) calls"
      return Findings(figures: [
        Figure(
          work, size, "share of the pace", [mean / Double(rate)], in: .percent, goal: .atLeast(0.98)
        ),
        Figure(
          work, size, "calls over the pace", [Double(over)], in: .count("calls"), goal: .atMost(0)),
        Figure(work, size, "peak memory", [sample.memory], in: .bytes, goal: .atMost(100e6)),
        Figure(work, size, "processor time", [sample.processor], in: .seconds),
      ])
    }
  }
}
