/// Commands that do comparable work, run one after another, round by round.
///
/// What holds up the machine for a while then holds up all of them.
package struct Contest {
  /// One of the commands.
  package struct Entrant {
    package let name: String
    package let command: Command
    /// What is to be done before each run, and is not measured.
    package let prepare: () throws -> Void
    /// The statuses that it may end with.
    package let statuses: Set<Int32>

    package init(
      _ name: String, _ command: Command, statuses: Set<Int32> = [0],
      prepare: @escaping () throws -> Void = {}
    ) {
      self.name = name
      self.command = command
      self.prepare = prepare
      self.statuses = statuses
    }
  }

  private let samples: [String: [Sample]]

  /// All runs of an entrant, round by round.
  package func samples(_ name: String) -> [Sample] { samples[name] ?? [] }

  /// Runs all of them so many times.
  ///
  /// - Parameters:
  ///   - entrants: In the order of a round.
  ///   - rounds: How often each is run, from 1 on.
  ///   - log: Is told of each run.
  /// - Throws: ``CommandFailure`` when one of them fails, and what its preparation throws.
  package init(_ entrants: [Entrant], rounds: Int, log: (String) -> Void) throws {
    var samples: [String: [Sample]] = [:]
    for round in 1...rounds {
      for entrant in entrants {
        try entrant.prepare()
        let sample = try entrant.command.run(accepting: entrant.statuses)
        samples[entrant.name, default: []].append(sample)
        log(
          "\(entrant.name), \(round) of \(rounds): \(Unit.seconds.text(sample.wall)),"
            + " \(Unit.bytes.text(sample.memory))")
      }
    }
    self.samples = samples
  }

  /// What was measured of an entrant, round by round.
  package func values(_ name: String, _ value: (Sample) -> Double) -> [Double] {
    samples(name).map(value)
  }
}
