import Measuring

/// The loads alone, of what is merged already.
enum LoadWork: Work {
  static let name = "load"
  static let summary = "rows into SQLite against sqlite3 .import, lines against pigz"

  static func measure(in laboratory: Laboratory) throws -> Findings {
    let corpus = try laboratory.corpora.generated(laboratory.sizes.largest, in: laboratory)
    try corpus.layOutTables()
    let tables = try Load("tables", from: "sqlite", of: corpus, in: laboratory)
    let lines = try Load("lines", from: "ndjson", of: corpus, in: laboratory)
    let contest = try laboratory.contest([
      tables.entrant, corpus.importTables("indexed"), lines.entrant, corpus.packLines,
    ])
    let bare = try laboratory.contest([corpus.importTables("plain")])
    let rows = try RunReport(of: tables.outputs).records(of: "sqlite")
    let size = "\(Int(rows).grouped) rows"
    let bytes = laboratory.size(of: "\(corpus.name)/tables/lines.ndjson")
    return Findings(figures: [
      Figure(
        "rows into SQLite", size, "rows a second", contest.values("tables") { rows / $0.wall },
        in: .rate("rows/s"), goal: .atLeast(900_000)),
      Figure(
        "rows into SQLite", size, "wall time", contest.values("tables", \.wall), in: .seconds,
        beside: "`.import` with the same indexes", contest.values(".import", \.wall), .timesAsLong),
      Figure(
        "rows into SQLite", size, "wall time", contest.values("tables", \.wall), in: .seconds,
        beside: "`.import` without an index", bare.values(".import", \.wall),
        .timesAsLong),
      Figure(
        "lines, compressed", Unit.bytes.text(bytes), "wall time", contest.values("lines", \.wall),
        in: .seconds, beside: "`pigz -6`", contest.values("pigz -6", \.wall), .timesAsLong),
    ])
  }
}

/// One load stage as the end of a pipeline of its own, ready to be done again.
private struct Load {
  let entrant: Contest.Entrant
  let outputs: String

  /// Runs the pipeline once in the corpus' workspace, which owns all that it asks for.
  init(_ pipeline: String, from stage: String, of corpus: Corpus, in laboratory: Laboratory) throws
  {
    outputs = laboratory.path("\(corpus.name)/\(pipeline)")
    let workspace = laboratory.path("\(corpus.name)/\(pipeline).workspace")
    try Command("cp", ["-r", corpus.workspace, workspace]).run()
    let always = ["--workspace", workspace, "--quiet", "--progress", "none"]
    try laboratory.patentflow(
      ["run", "Benchmarks/pipelines/\(pipeline).yaml", "--input", corpus.list, "--output", outputs]
        + always, in: corpus.environment
    ).run()
    let again = laboratory.patentflow(["resume", "--from", stage] + always, in: corpus.environment)
    entrant = Contest.Entrant(pipeline, again)
  }
}
