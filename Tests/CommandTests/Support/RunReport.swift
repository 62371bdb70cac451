import Foundation

/// `run.json` as the documents promise it: a key that is missing is an error.
struct RunReport: Decodable {
  struct Input: Decodable, Equatable {
    var rows, accepted, rejected, duplicates: Int
  }

  struct Stage: Decodable {
    var name, state: String
    var tasks, requests, reused, records, failed, deferred: Int
  }

  struct Spend: Decodable {
    var calls, billedCalls, items, savedCalls, savedItems, inDoubt: Int
    var cost, savedCost: Amount
  }

  struct Output: Decodable {
    var path, sha256: String
    var records, bytes: Int
  }

  var runId, pipeline, status: String
  var exitStatus: Int
  var input: Input
  var stages: [Stage]
  var spend: [String: Spend]
  var outputs: [Output]

  init(json: Data) throws {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    self = try decoder.decode(Self.self, from: json)
  }

  func stage(_ name: String) -> Stage? { stages.first { $0.name == name } }
}

/// Money that may be unknown, though its key has to be there; CNY.
struct Amount: Decodable {
  let yuan: Double?

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    yuan = container.decodeNil() ? nil : try container.decode(Double.self)
  }
}
