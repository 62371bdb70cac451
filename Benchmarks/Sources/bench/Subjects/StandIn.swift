import FoundationEssentials
import Glibc
import Measuring

/// The sandbox as a process of its own, so that its time and memory are not counted.
struct StandIn {
  /// What leads a run to it.
  let environment: [String: String]
  private let child: Child
  private let address: String
  private let laboratory: Laboratory

  /// Starts it on a free port of this machine, and waits until it listens.
  init(_ corpus: String, latency: Int = 0, rate: String? = nil, in laboratory: Laboratory) throws {
    self.laboratory = laboratory
    var command = laboratory.patentflow(
      ["sandbox", "--port", "0", "--corpus", corpus, "--latency", String(latency)]
        + (rate.map { ["--rate", $0] } ?? []))
    command.output = laboratory.path("sandbox.address")
    let variables = laboratory.path("sandbox.variables")
    try laboratory.remove("sandbox.address")
    child = try Child(command, errors: variables)
    let deadline = ContinuousClock.now + .seconds(120)
    var found = ""
    while !found.hasSuffix("\n"), ContinuousClock.now < deadline {
      usleep(20_000)
      found = (try? String(contentsOfFile: command.output, encoding: .utf8)) ?? ""
    }
    address = String(found.dropLast())
    let exports = try String(contentsOfFile: variables, encoding: .utf8).split(separator: "\n")
      .compactMap { line in
        line.hasPrefix("export ") ? line.dropFirst(7).split(separator: "=", maxSplits: 1) : nil
      }
    environment = Dictionary(
      exports.map { (String($0[0]), $0.count > 1 ? String($0[1]) : "") }, uniquingKeysWith: { $1 })
    guard !address.isEmpty, !environment.isEmpty else {
      child.stop()
      throw CommandFailure(command, "does not listen")
    }
  }

  /// Starts one, and ends it after `body`, whatever comes of that.
  static func with<Result>(
    _ corpus: String, latency: Int = 0, rate: String? = nil, in laboratory: Laboratory,
    _ body: (StandIn) throws -> Result
  ) throws -> Result {
    let standIn = try StandIn(corpus, latency: latency, rate: rate, in: laboratory)
    defer { standIn.child.stop() }
    return try body(standIn)
  }

  /// What it has counted of a provider until now.
  struct Bill: Decodable {
    let calls: Int
    let calls_over_pace: Int
    let most_in_a_second: Int
  }

  func bill() throws -> [String: Bill] {
    let file = try fetch("bill")
    let data = try Data(contentsOf: URL(filePath: file))
    return try JSONDecoder().decode([String: Bill].self, from: data)
  }

  /// All calls of the providers until now, signing in not counted.
  func calls() throws -> Int { try bill().values.reduce(0) { $0 + $1.calls } }

  /// When the last calls of a provider came, in seconds, in order.
  func arrivals(of provider: String) throws -> [Double] {
    let text = try String(contentsOfFile: fetch("arrivals"), encoding: .utf8)
    return text.split(separator: "\n").filter { $0.hasPrefix("\(provider) ") }
      .compactMap { Double($0.dropFirst(provider.count + 1)) }
  }

  private func fetch(_ what: String) throws -> String {
    let file = laboratory.path("sandbox.\(what)")
    try Command("curl", ["-fsS", "-o", file, "\(address)/sandbox/\(what)"]).run()
    return file
  }
}
