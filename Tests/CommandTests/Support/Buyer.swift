import Foundation
import TestSupport
import Testing

/// Somebody with accounts, a list, and a folder to work in.
struct Buyer: Sendable {
  private let folder: TemporaryFolder
  let arrivals: Arrivals
  /// All that the program gets to know of its surroundings.
  var environment: [String: String]
  var pipeline = Project.file("pipelines/company-patents.yaml").path
  /// What makes a run quick: nothing is paid, so nobody needs a careful pace.
  var settings = ["qcc", "zhihuiya", "sipop"].flatMap { provider in
    ["rate=1000/s", "backoff_first=10ms"].flatMap { ["--set", "providers.\(provider).\($0)"] }
  }

  init(environment: [String: String], arrivals: Arrivals) throws {
    folder = try TemporaryFolder()
    self.arrivals = arrivals
    self.environment = environment.merging(
      ["PATH": "/usr/bin:/bin", "HOME": folder.url.path]
    ) { own, _ in own }
  }

  var folderURL: URL { folder.url }

  /// A file in the buyer's folder.
  func file(_ name: String) -> URL { folder.file(name) }

  func write(_ text: String, to name: String) throws { _ = try folder.write(text.utf8, to: name) }

  /// Writes the list: a header and a value a line.
  func write(list values: [String], to name: String = "list.csv") throws {
    try write((["企业名称"] + values).map { $0 + "\n" }.joined(), to: name)
  }

  /// The same buyer with `company-patents.yaml` and a further stage.
  func adding(stage: String) throws -> Buyer {
    let shipped = Project.file("pipelines/company-patents.yaml")
    try write(
      String(contentsOf: shipped, encoding: .utf8) + "  - { \(stage) }\n", to: "more.yaml")
    var buyer = self
    buyer.pipeline = "more.yaml"
    return buyer
  }

  /// Starts `patentflow` and does not wait.
  func start(_ arguments: [String], on terminal: Terminal? = nil) throws -> Program {
    try Program(
      Program.patentflow, arguments, environment: environment, in: folder.url, on: terminal)
  }

  /// Calls `patentflow` and waits for its end.
  func patentflow(_ arguments: [String]) async throws -> Program.Trace {
    try await start(arguments).trace()
  }

  func run(_ arguments: String...) async throws -> Program.Trace {
    try await patentflow(runArguments + arguments)
  }

  func resume(_ arguments: String...) async throws -> Program.Trace {
    try await patentflow(["resume", "--progress", "none"] + arguments)
  }

  var runArguments: [String] {
    ["run", pipeline, "--input", "list.csv", "--progress", "none"] + settings
  }

  /// Calls `patentflow` and sends it a signal when so many calls have arrived, if it lives so long.
  func patentflow(
    _ arguments: [String], signal: Int32, afterCalls calls: Int
  ) async throws -> Program.Trace {
    let moment = arrivals.gate(after: calls)
    let program = try start(arguments)
    await program.send(signal, at: moment)
    return try await program.trace()
  }

  /// The name of the run that was begun last.
  func newestRun() async throws -> String {
    let trace = try await patentflow(["runs", "--json"])
    return try #require(JSONDecoder().decode([ListedRun].self, from: trace.output).last?.run_id)
  }

  /// Shell commands as they stand in the documents, with `patentflow` on the path.
  func shell(_ script: String) async throws -> Program.Trace {
    var environment = environment
    let place = Program.patentflow.deletingLastPathComponent().path
    environment["PATH"] = "\(place):\(environment["PATH"] ?? "")"
    return try await Program(
      URL(filePath: "/bin/bash"), ["-euc", script], environment: environment, in: folder.url
    ).trace()
  }
}

/// A run as `runs --json` lists it.
struct ListedRun: Decodable {
  let run_id, pipeline, status, started_at: String
  let exit_status: Int?
}
