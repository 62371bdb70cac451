import FoundationEssentials
import Measuring

/// Transform and load of an archive, at every size.
enum MergeWork: Work {
  static let name = "merge"
  static let summary = "transform + load of an archive, beside the script, DuckDB, pigz and sqlite3"

  static func measure(in laboratory: Laboratory) throws -> Findings {
    var figures: [Figure] = []
    var growth = Growth(of: "transform + load", by: "records", as: "merge")
    for publications in laboratory.sizes.publications {
      let corpus = try laboratory.corpora.generated(publications, in: laboratory)
      let contest = try run(corpus, in: laboratory)
      for name in [ours, script, duckDB] {
        growth.add(name, contest.samples(name), at: corpus.records)
      }
      if publications == laboratory.sizes.largest {
        figures = compare(contest, of: corpus)
      }
    }
    var findings = growth.findings(judging: ours)
    findings.figures = figures + findings.figures
    return findings
  }

  private static let ours = "patentflow"
  private static let script = "script"
  private static let duckDB = "DuckDB, merge alone"

  private static func run(_ corpus: Corpus, in laboratory: Laboratory) throws -> Contest {
    try corpus.export()
    try corpus.layOutTables()
    var merge = laboratory.script(
      "peers/merge_duckdb.py", [corpus.replies, laboratory.path("\(corpus.name)/duckdb")])
    merge.output = laboratory.path("duckdb.says")
    var job = corpus.script
    job.output = laboratory.path("script.says")
    let contest = try laboratory.contest([
      .init(ours, corpus.run(["--from", "patents"])),
      .init(script, job),
      .init(duckDB, merge),
      corpus.packLines,
      corpus.importTables("indexed"),
    ])
    let patents = try RunReport(of: corpus.outputs).patents
    for answer in [job.output, merge.output] {
      let said = try String(contentsOfFile: answer, encoding: .utf8)
      guard said == "\(patents) patents\n" else {
        throw UnequalWork(text: "\(patents) patents are not what \(answer) tells: \(said)")
      }
    }
    return contest
  }

  private static func compare(_ contest: Contest, of corpus: Corpus) -> [Figure] {
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
