import Measuring

/// Transform and load of an archive, at every size.
enum MergeWork: Work {
  static let name = "merge"
  static let summary = "transform + load of an archive, against the script, DuckDB, pigz and sqlite3"

  static func measure(in laboratory: Laboratory) throws -> Findings {
    var findings = Findings()
    var growth = Growth(of: "transform + load", by: "records", as: "merge")
    for publications in laboratory.sizes.publications {
      let corpus = try Corpus.generated(publications, in: laboratory)
      let contest = try run(corpus, in: laboratory)
      growth.add(contest, of: [ours, script, duckDB], at: corpus.records)
      if publications == laboratory.sizes.publications.last {
        findings.figures += figures(contest, of: corpus)
      }
      try laboratory.remove(corpus.name)
    }
    findings.figures += growth.figures(of: ours)
    findings.plots += growth.plots
    return findings
  }

  private static let ours = "patentflow"
  private static let script = "script"
  private static let duckDB = "DuckDB, merge alone"

  private static func run(_ corpus: Corpus, in laboratory: Laboratory) throws -> Contest {
    try corpus.export()
    try corpus.layOutTables()
    let merge = laboratory.script(
      "peers/merge_duckdb.py", [corpus.replies, laboratory.path("\(corpus.name)/duckdb")])
    return try laboratory.contest([
      .init(ours, corpus.run(["--from", "patents"])),
      .init(script, corpus.script),
      .init(duckDB, merge),
      corpus.packLines,
      corpus.importTables("indexed"),
    ])
  }

  private static func figures(_ contest: Contest, of corpus: Corpus) -> [Figure] {
    let work = "transform + load"
    let size = "\(corpus.records.grouped) records"
    let wall = contest.values(ours, \.wall)
    let limit = zip(contest.values("pigz -6", \.wall), contest.values(".import", \.wall)).map(max)
    return [
      Figure(
        work, size, "wall time", wall, in: .seconds, beside: script,
        contest.values(script, \.wall), .timesAsFast, goal: .atLeast(5)),
      Figure(
        work, size, "processor time", contest.values(ours, \.processor), in: .seconds,
        beside: script, contest.values(script, \.processor), .timesAsFast),
      Figure(
        work, size, "wall time", wall, in: .seconds, beside: duckDB,
        contest.values(duckDB, \.wall), .timesAsFast),
      Figure(
        work, size, "wall time", wall, in: .seconds,
        beside: "the slower of `pigz -6` and `.import`", limit, .timesAsLong, goal: .atMost(1.5)),
      Figure(
        work, size, "peak memory", contest.values(ours, \.memory), in: .bytes,
        goal: .atMost(200e6)),
      Figure(
        work, size, "peak memory", contest.values(ours, \.memory), in: .bytes, beside: script,
        contest.values(script, \.memory), .timesAsMuch),
    ]
  }
}
