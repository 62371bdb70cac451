import AsyncHTTPClient
import Crypto
import Foundation
import NIOCore
import NIOHTTP1

@testable import Sandbox

/// Runs a stand-in for as long as the body takes, on a free port.
func withStandIn<Outcome>(
  _ configuration: StandIn.Configuration = .init(corpus: .small),
  _ body: (Customer) async throws -> Outcome
) async throws -> Outcome {
  let standIn = StandIn(configuration)
  let (addresses, listening) = AsyncStream.makeStream(of: String.self)
  return try await withThrowingTaskGroup(of: Void.self) { group in
    group.addTask {
      defer { listening.finish() }
      try await standIn.run { listening.yield($0) }
    }
    for await address in addresses {
      let outcome = try await body(Customer(address: address, standIn: standIn))
      group.cancelAll()
      return outcome
    }
    try await group.waitForAll()
    throw NeverListened()
  }
}

private struct NeverListened: Error {}

extension Corpus {
  /// The first companies' worth of rows that tests look at, quick to make.
  static let small = Corpus(
    publications(
      of: [
        ("中兴通讯股份有限公司", 120), ("腾讯科技（深圳）有限公司", 51), ("珠海格力电器股份有限公司", 1),
      ], seed: 1))
}

/// A caller with the right credentials, unless a test gives it others.
struct Customer: Sendable {
  struct Received: Sendable {
    let status: Int
    let headers: [String: String]
    let body: String
  }

  let address: String
  let standIn: StandIn
  var credentials = SandboxCredentials.standard

  func send(
    _ path: String, method: HTTPMethod = .GET, query: [String: String] = [:],
    headers: [String: String] = [:], body: String? = nil
  ) async throws -> Received {
    var request = HTTPClientRequest(url: address + path + Self.query(query))
    request.method = method
    request.headers = HTTPHeaders(headers.map { ($0.key, $0.value) })
    if let body { request.body = .bytes(ByteBuffer(string: body)) }
    let response = try await HTTPClient.shared.execute(request, timeout: .seconds(30))
    let bytes = try await response.body.collect(upTo: 8 << 20)
    let fields = response.headers.map { ($0.name.lowercased(), $0.value) }
    return Received(
      status: Int(response.status.code),
      headers: Dictionary(fields) { first, _ in first }, body: String(buffer: bytes))
  }

  private static func query(_ fields: [String: String]) -> String {
    var components = URLComponents()
    components.queryItems = fields.map { URLQueryItem(name: $0.key, value: $0.value) }
    return fields.isEmpty ? "" : "?" + (components.percentEncodedQuery ?? "")
  }
}

extension Customer {
  /// Asks 企查查 with a signature of this moment.
  func search(
    _ query: [String: String], at path: String = "/api/yj/PatentV4/SearchMultiPatents"
  ) async throws -> Received {
    let timespan = String(Int(standIn.configuration.now().timeIntervalSince1970))
    let text = credentials.qccKey + timespan + credentials.qccSecretKey
    let token = Insecure.MD5.hash(data: Data(text.utf8)).map { byte in
      String(byte, radix: 16, uppercase: true)
    }.map { $0.count == 1 ? "0" + $0 : $0 }.joined()
    return try await send(
      path, query: query.merging(["key": credentials.qccKey]) { own, _ in own },
      headers: ["Token": token, "Timespan": timespan])
  }

  func searched(_ query: [String: String]) async throws -> SearchReply {
    try SearchReply(try await search(query).body)
  }

  /// Asks 智慧芽 for a token.
  func signIn() async throws -> Received {
    let pair = "\(credentials.zhihuiyaClientID):\(credentials.zhihuiyaClientSecret)"
    return try await signIn(authorization: "Basic " + Data(pair.utf8).base64EncodedString())
  }

  func signIn(authorization: String) async throws -> Received {
    try await send(
      "/oauth/token", method: .POST,
      headers: [
        "Authorization": authorization, "Content-Type": "application/x-www-form-urlencoded",
      ], body: "grant_type=client_credentials")
  }

  func token() async throws -> String {
    struct Flat: Decodable {
      let token: String
    }
    return try JSONDecoder().decode(Flat.self, from: Data(try await signIn().body.utf8)).token
  }

  /// Asks 智慧芽 for details with a token that is given.
  func details(_ query: [String: String], token: String?) async throws -> Received {
    try await send(
      "/basic-patent-data/patent-detail-aggregation",
      query: query.merging(["apikey": credentials.zhihuiyaClientID]) { own, _ in own },
      headers: token.map { ["Authorization": "Bearer \($0)"] } ?? [:])
  }

  func detailed(_ query: [String: String], token: String) async throws -> DetailsReply {
    try DetailsReply(try await details(query, token: token).body)
  }
}
