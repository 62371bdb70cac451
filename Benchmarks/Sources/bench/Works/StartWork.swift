import Measuring

/// What a person waits for before anything happens.
enum StartWork: Work {
  static let name = "start"
  static let summary = "--help, status, and the plan of a list that is all owned"

  static func measure(in laboratory: Laboratory) throws -> Findings {
    let corpus = try Corpus.generated(laboratory.sizes.publications.last ?? 0, in: laboratory)
    try laboratory.script("peers/company_patents.py", [corpus.list, corpus.peer, "--offline"]).run()
    try laboratory.write(
      "owned.csv",
      from: """
        echo 公开号
        sqlite3 -readonly \(corpus.peer)/dataset.sqlite 'SELECT publication_number FROM publication'
        """)
    let ids = corpus.records / 2
    let plan = laboratory.patentflow(
      [
        "plan", "pipelines/publication-patents.yaml", "--input", laboratory.path("owned.csv"),
        "--workspace", corpus.workspace,
      ], in: corpus.environment)
    let starts = try laboratory.contest(
      [
        .init("--help", laboratory.patentflow(["--help"])),
        .init("status", laboratory.patentflow(["status", "--workspace", corpus.workspace])),
      ], rounds: laboratory.sizes.starts)
    let plans = try laboratory.contest([.init("plan", plan)])
    let size = "\(corpus.records.grouped) records owned"
    let figures = [
      Figure(
        "`--help`", "", "wall time", starts.values("--help", \.wall), in: .seconds,
        goal: .atMost(0.030)),
      Figure(
        "`status`", size, "wall time", starts.values("status", \.wall), in: .seconds,
        goal: .atMost(0.030)),
      Figure(
        "`plan`, all owned", "\(ids.grouped) numbers", "wall time for a million",
        plans.values("plan") { $0.wall * 1e6 / Double(ids) }, in: .seconds, goal: .atMost(2)),
      Figure(
        "`plan`, all owned", "\(ids.grouped) numbers", "peak memory",
        plans.values("plan", \.memory), in: .bytes),
    ]
    try laboratory.remove(corpus.name)
    return Findings(figures: figures)
  }
}
