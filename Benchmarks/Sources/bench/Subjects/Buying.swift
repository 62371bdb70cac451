import Measuring

/// The same list bought by several, each time anew.
struct Buying {
  private let list: String
  private let standIn: StandIn
  private let laboratory: Laboratory

  init(_ list: String, from standIn: StandIn, in laboratory: Laboratory) {
    self.list = list
    self.standIn = standIn
    self.laboratory = laboratory
  }

  /// patentflow with a pipeline of the folder `Benchmarks/pipelines`.
  ///
  /// It ends with 4 where the provider does not know all that is asked for.
  func patentflow(_ pipeline: String) -> Contest.Entrant {
    let command = laboratory.patentflow(
      [
        "run", "Benchmarks/pipelines/\(pipeline).yaml", "--input", list,
        "--workspace", "\(folder)/workspace", "--output", "\(folder)/out",
        "--yes", "--quiet", "--progress", "none",
      ], in: standIn.environment)
    return Contest.Entrant("patentflow", command, statuses: [0, 4], prepare: clear)
  }

  /// A script of the folder `Benchmarks/peers`.
  func peer(_ name: String, _ script: String, _ options: [String]) -> Contest.Entrant {
    let command = laboratory.script(
      "peers/\(script)", [list, folder] + options, in: standIn.environment)
    return Contest.Entrant(name, command, prepare: clear)
  }

  private var folder: String { laboratory.path("bought") }

  private func clear() throws { try laboratory.remove("bought") }

  /// Lets them buy in turn.
  ///
  /// - Throws: ``UnequalWork`` when they have not made the same number of calls, as far as their sum
  ///   shows.
  func race(_ entrants: [Contest.Entrant]) throws -> Race {
    let contest = try laboratory.contest(entrants)
    let calls = try standIn.calls()
    let runs = entrants.count * laboratory.sizes.rounds
    guard calls > 0, calls.isMultiple(of: runs) else {
      throw UnequalWork(text: "\(calls) calls are not the same for each of \(runs) runs")
    }
    return Race(contest: contest, calls: calls / runs)
  }
}

/// What several have bought.
struct Race {
  let contest: Contest
  /// That each made each time.
  let calls: Int

  /// Calls for a second of processor time.
  func speed(_ name: String) -> [Double] {
    contest.values(name) { Double(calls) / $0.processor }
  }
}

/// Two that should do the same work do not.
struct UnequalWork: Error, CustomStringConvertible {
  let text: String
  var description: String { text }
}
