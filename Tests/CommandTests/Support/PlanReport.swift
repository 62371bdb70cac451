import Foundation
import Testing

/// What `plan --json` prints, as the documents promise it.
struct PlanReport: Decodable {
  struct Range: Decodable, Equatable {
    var low, high: Int

    static func exactly(_ count: Int) -> Range { Range(low: count, high: count) }
  }

  struct Cost: Decodable {
    var low, high: Double
  }

  struct Stage: Decodable {
    var name, provider: String
    var subjects, owned: Int
    var calls, items: Range
    var cost: Cost?
    var exact: Bool
    var unpriced: [String]
    var assumption: String?
  }

  struct Window: Decodable {
    var window, measure: String
    var limit, left: Double
    var needs: Cost
    var fits: Bool?
    var until: String?
  }

  struct Provider: Decodable {
    var calls, items, seconds: Range
    var windows: [Window]
    var endsAt: String?
  }

  struct Total: Decodable {
    var cost: Cost?
    var unpriced: [String]
    var exact: Bool
    var fits: Bool?
    var endsAt: String?
  }

  var pipeline: String
  var input: RunReport.Input
  var stages: [Stage]
  var providers: [String: Provider]
  var total: Total

  init(json: Data) throws {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    self = try decoder.decode(Self.self, from: json)
  }
}

extension Buyer {
  var planArguments: [String] { ["plan", pipeline, "--input", "list.csv"] + settings }

  /// Makes a plan and reads it.
  func plan(_ arguments: String...) async throws -> PlanReport {
    let trace = try await patentflow(planArguments + ["--json"] + arguments)
    try #require(trace.end == .status(0), "\(trace.errors)")
    return try PlanReport(json: trace.output)
  }
}
