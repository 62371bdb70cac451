import Measuring

/// Buying from a provider that answers at once and sets no limit: what a call costs.
enum ExtractWork: Work {
  static let name = "extract"
  static let summary = "calls for a second of processor time, against the script and dlt"

  static func measure(in laboratory: Laboratory) throws -> Findings {
    Findings(figures: try companies(in: laboratory) + numbers(in: laboratory))
  }

  private static let work = "extract, unlimited"
  private static let measure = "calls a processor second"

  /// Large replies: pages of a search with fifty records, batches of a hundred details.
  private static func companies(in laboratory: Laboratory) throws -> [Figure] {
    let publications = laboratory.sizes.middle
    try laboratory.write("extract.csv", from: Corpus.list(holding: publications))
    let list = laboratory.path("extract.csv")
    return try StandIn.with("generated:\(publications)", in: laboratory) { standIn in
      let buying = Buying(list, from: standIn, in: laboratory)
      let race = try buying.race([
        buying.patentflow("calls"),
        buying.peer("script", "company_patents.py", ["--no-outputs"]),
        buying.peer("dlt, extract alone", "company_patents_dlt.py", ["--extract"]),
      ])
      let size = "\(race.calls.grouped) calls of 50 to 100 records"
      return [
        Figure(
          work, size, measure, race.speed("patentflow"), in: .rate("calls/s"),
          beside: "script", race.speed("script"), .timesAsMuch, goal: .atLeast(3)),
        Figure(
          work, size, measure, race.speed("patentflow"), in: .rate("calls/s"),
          beside: "dlt, extract alone", race.speed("dlt, extract alone"), .timesAsMuch,
          goal: .atLeast(10)),
        Figure(
          work, size, "wall time", race.contest.values("patentflow", \.wall), in: .seconds,
          beside: "script", race.contest.values("script", \.wall), .timesAsFast),
      ]
    }
  }

  /// Small replies: one publication a call, every second of which is not known.
  private static func numbers(in laboratory: Laboratory) throws -> [Figure] {
    try laboratory.write("numbers.csv", from: PublicationNumbers.list(laboratory.sizes.numbers))
    let list = laboratory.path("numbers.csv")
    return try StandIn.with("synthetic", in: laboratory) { standIn in
      let buying = Buying(list, from: standIn, in: laboratory)
      let race = try buying.race([
        buying.patentflow("numbers"),
        buying.peer("script", "company_patents.py", ["--no-outputs", "--numbers", "--batch", "1"]),
      ])
      let size = "\(race.calls.grouped) calls of one record"
      return [
        Figure(
          work, size, measure, race.speed("patentflow"), in: .rate("calls/s"),
          beside: "script", race.speed("script"), .timesAsMuch, goal: .atLeast(3)),
        Figure(
          work, size, "peak memory", race.contest.values("patentflow", \.memory), in: .bytes),
      ]
    }
  }
}
