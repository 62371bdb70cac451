import FoundationEssentials
import Glibc
import Measuring

/// What every work is given: the programs, the sizes, and a place to work in.
struct Laboratory {
  let options: Options
  let sizes: Sizes
  /// The project's root, which is the working directory.
  let benchmarks = "Benchmarks"
  let corpora = Corpora()

  init(_ options: Options) throws {
    self.options = options
    sizes = options.isQuick ? .quick : .full
    try FileManager.default.createDirectory(
      atPath: options.scratch, withIntermediateDirectories: true)
  }

  /// A path in the scratch folder.
  func path(_ name: String) -> String { "\(options.scratch)/\(name)" }

  /// Removes a file or a folder of the scratch folder, if it is there.
  func remove(_ name: String) throws {
    if exists(name) { try FileManager.default.removeItem(atPath: path(name)) }
  }

  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }

  /// Bytes of a file of the scratch folder; 0 where there is none.
  func size(of name: String) -> Double {
    var status = stat()
    return stat(path(name), &status) == 0 ? Double(status.st_size) : 0
  }

  func patentflow(_ arguments: [String], in environment: [String: String] = [:]) -> Command {
    Command(options.patentflow, arguments, environment: environment)
  }

  /// A script of the folder `peers` or `limits`.
  func script(_ path: String, _ arguments: [String], in environment: [String: String] = [:])
    -> Command
  {
    Command(options.python, ["\(benchmarks)/\(path)"] + arguments, environment: environment)
  }

  /// What `sh` prints, as a file of the scratch folder.
  func write(_ name: String, from shell: String) throws {
    try Command("sh", ["-euc", shell], output: path(name)).run()
  }

  /// Tells how far the measuring is, on standard error.
  func log(_ text: String) { say("  \(text)") }

  func contest(_ entrants: [Contest.Entrant], rounds: Int? = nil) throws -> Contest {
    try Contest(entrants, rounds: rounds ?? sizes.rounds, log: log)
  }
}
