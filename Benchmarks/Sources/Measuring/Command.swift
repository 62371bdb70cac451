/// A program with its arguments and surroundings, ready to be run as often as needed.
package struct Command: Equatable, Sendable {
  /// The program: a path, or a name that is looked for along `PATH`.
  package var program: String
  package var arguments: [String]
  /// Variables beside those of this process.
  package var environment: [String: String]
  /// The file that it reads on standard input; nothing by default.
  package var input: String
  /// The file that its standard output replaces; thrown away by default.
  package var output: String
  /// Seconds after which it is ended, and counts as failed.
  package var limit: Double

  package init(
    _ program: String, _ arguments: [String] = [], environment: [String: String] = [:],
    input: String = "/dev/null", output: String = "/dev/null", limit: Double = 3600
  ) {
    self.program = program
    self.arguments = arguments
    self.environment = environment
    self.input = input
    self.output = output
    self.limit = limit
  }
}

/// What is wrong with a command that did not end as it should.
package struct CommandFailure: Error, CustomStringConvertible {
  let command: Command
  let reason: String

  package init(_ command: Command, _ reason: String) {
    self.command = command
    self.reason = reason
  }

  package var description: String {
    "\(([command.program] + command.arguments).joined(separator: " ")): \(reason)"
  }
}
