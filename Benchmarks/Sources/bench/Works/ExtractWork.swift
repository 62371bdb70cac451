import Measuring

/// Buying from a provider that answers at once and sets no limit: what a call costs.
enum ExtractWork: Work {
  static let name = "extract"
  static let summary = "calls for a second of processor time, against the script and dlt"

  static func measure(in laboratory: Laboratory) throws -> Findings {
    Findings(figures: try companies(in: laboratory) + numbers(in: laboratory))
  }

  /// Large replies: pages of a search with fifty records, batches of a hundred details.
  private static func companies(in laboratory: Laboratory) throws -> [Figure] {
    let publications = laboratory.sizes.replies
    try laboratory.write(
      "extract.csv",
      from: "echo 企业名称; seq -f '示例%04g股份有限公司' \((publications + 1_999) / 2_000)")
    let list = laboratory.path("extract.csv")
    return try StandIn.with("generated:\(publications)", in: laboratory) { standIn in
      let entrants = [
        buyer("calls", list, from: standIn, in: laboratory),
        peer("company_patents.py", [list, folder(laboratory), "--no-outputs"], standIn, laboratory),
        peer("company_patents_dlt.py", [list, folder(laboratory), "--extract"], standIn, laboratory),
      ]
      let contest = try laboratory.contest(entrants)
      let calls = try callsOfEach(contest: entrants.count, standIn, laboratory)
      let ours = contest.values(entrants[0].name) { calls / $0.processor }
      let size = "\(Int(calls).grouped) calls of 50 to 100 records"
      return [
        Figure(
          "extract, unlimited", size, "calls a processor second", ours, in: .rate("calls/s"),
          beside: "script", contest.values(entrants[1].name) { calls / $0.processor }, .timesAsMuch,
          goal: .atLeast(3)),
        Figure(
          "extract, unlimited", size, "calls a processor second", ours, in: .rate("calls/s"),
          beside: "dlt, extract alone", contest.values(entrants[2].name) { calls / $0.processor },
          .timesAsMuch, goal: .atLeast(10)),
        Figure(
          "extract, unlimited", size, "wall time", contest.values(entrants[0].name, \.wall),
          in: .seconds, beside: "script", contest.values(entrants[1].name, \.wall), .timesAsFast),
      ]
    }
  }

  /// Small replies: one publication a call, every second of which is not known.
  private static func numbers(in laboratory: Laboratory) throws -> [Figure] {
    try laboratory.write("numbers.csv", from: PublicationNumbers.list(laboratory.sizes.numbers))
    let list = laboratory.path("numbers.csv")
    return try StandIn.with("synthetic", in: laboratory) { standIn in
      let entrants = [
        buyer("numbers", list, from: standIn, in: laboratory),
        peer(
          "company_patents.py",
          [list, folder(laboratory), "--no-outputs", "--numbers", "--batch", "1"], standIn,
          laboratory),
      ]
      let contest = try laboratory.contest(entrants)
      let calls = try callsOfEach(contest: entrants.count, standIn, laboratory)
      let size = "\(Int(calls).grouped) calls of one record"
      return [
        Figure(
          "extract, unlimited", size, "calls a processor second",
          contest.values(entrants[0].name) { calls / $0.processor }, in: .rate("calls/s"),
          beside: "script", contest.values(entrants[1].name) { calls / $0.processor }, .timesAsMuch,
          goal: .atLeast(3)),
        Figure(
          "extract, unlimited", size, "peak memory", contest.values(entrants[0].name, \.memory),
          in: .bytes),
      ]
    }
  }

  private static func folder(_ laboratory: Laboratory) -> String { laboratory.path("extract") }

  /// patentflow with a pipeline of this folder's, in a new workspace each time.
  private static func buyer(
    _ pipeline: String, _ list: String, from standIn: StandIn, in laboratory: Laboratory
  ) -> Contest.Entrant {
    let command = laboratory.patentflow(
      [
        "run", "Benchmarks/pipelines/\(pipeline).yaml", "--input", list,
        "--workspace", "\(folder(laboratory))/workspace", "--output", "\(folder(laboratory))/out",
        "--yes", "--quiet", "--progress", "none",
      ], in: standIn.environment)
    return Contest.Entrant("patentflow", command, statuses: [0, 4]) { try laboratory.remove("extract") }
  }

  private static func peer(
    _ script: String, _ arguments: [String], _ standIn: StandIn, _ laboratory: Laboratory
  ) -> Contest.Entrant {
    let command = laboratory.script("peers/\(script)", arguments, in: standIn.environment)
    return Contest.Entrant(script, command) { try laboratory.remove("extract") }
  }

  /// How many calls each run made, all of which make as many.
  private static func callsOfEach(
    contest entrants: Int, _ standIn: StandIn, _ laboratory: Laboratory
  ) throws -> Double {
    let calls = try standIn.calls()
    let runs = entrants * laboratory.sizes.rounds
    guard calls > 0, calls.isMultiple(of: runs) else {
      throw UnequalWork(text: "\(calls) calls are not the same for each of \(runs) runs")
    }
    return Double(calls / runs)
  }
}

/// Two that should do the same work do not.
struct UnequalWork: Error, CustomStringConvertible {
  let text: String
  var description: String { text }
}
