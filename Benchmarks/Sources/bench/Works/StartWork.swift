import Measuring

/// What a person waits for before anything happens.
enum StartWork: Work {
  static let name = "start"
  static let summary = "--help, status, and the plan of a list that is all owned"

  static func measure(in laboratory: Laboratory) throws -> Findings {
    let owned = laboratory.sizes.owned
    let workspace = laboratory.path("owned/workspace")
    try buy(owned, into: workspace, in: laboratory)
    let starts = try laboratory.contest(
      [
        .init("--help", laboratory.patentflow(["--help"])),
        .init("status", laboratory.patentflow(["status", "--workspace", workspace])),
      ], rounds: laboratory.sizes.starts)
    let plans = try laboratory.contest([
      .init(
        "plan",
        laboratory.patentflow(
          ["plan", pipeline, "--input", laboratory.path("owned.csv"), "--workspace", workspace]))
    ])
    try laboratory.remove("owned")
    let size = "\(owned.grouped) numbers owned"
    return Findings(figures: [
      Figure(
        "`--help`", "", "wall time", starts.values("--help", \.wall), in: .seconds,
        goal: .atMost(0.030)),
      Figure(
        "`status`", size, "wall time", starts.values("status", \.wall), in: .seconds,
        goal: .atMost(0.030)),
      Figure(
        "`plan`", size, "wall time", plans.values("plan", \.wall), in: .seconds, goal: .atMost(2)),
      Figure("`plan`", size, "peak memory", plans.values("plan", \.memory), in: .bytes),
    ])
  }

  private static let pipeline = "Benchmarks/pipelines/numbers.yaml"

  /// Every second of them is not known to the provider, which is remembered as well.
  private static func buy(_ count: Int, into workspace: String, in laboratory: Laboratory) throws {
    try laboratory.write("owned.csv", from: PublicationNumbers.list(count))
    try StandIn.with("synthetic", in: laboratory) { standIn in
      laboratory.log("\(count.grouped) numbers: buying")
      _ = try laboratory.patentflow(
        [
          "run", pipeline, "--input", laboratory.path("owned.csv"), "--workspace", workspace,
          "--output", laboratory.path("owned/out"), "--yes", "--quiet", "--progress", "none",
          "--set", "stages.details.options.batch_size=100",
        ], in: standIn.environment
      ).run(accepting: [0, 4])
    }
  }
}
