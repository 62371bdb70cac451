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
  static let small = generated([
    Portfolio("中兴通讯股份有限公司", publications: 120),
    Portfolio("腾讯科技（深圳）有限公司", publications: 51),
    Portfolio("珠海格力电器股份有限公司", publications: 1),
  ])

  /// A corpus whose companies have odd reports, and no patents.
  static let oddReports = generated(
    ["比亚迪股份有限公司", "小米科技有限责任公司", "宁德时代新能源科技股份有限公司", "科大讯飞股份有限公司"]
      .map { Portfolio($0, publications: 0) })
}

/// A caller with the right credentials, unless a test gives it others.
struct Customer: Sendable {
  struct Received: Sendable {
    let status: Int
    let headers: [String: String]
    let bytes: [UInt8]

    var body: String { String(decoding: bytes, as: UTF8.self) }
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
      headers: Dictionary(fields) { first, _ in first }, bytes: Array(buffer: bytes))
  }

  private static func query(_ fields: [String: String]) -> String {
    var components = URLComponents()
    components.queryItems = fields.map { URLQueryItem(name: $0.key, value: $0.value) }
    return fields.isEmpty ? "" : "?" + (components.percentEncodedQuery ?? "")
  }
}

extension Customer {
  /// Asks 企查查 with a signature of this moment.
  func qcc(
    _ path: String, _ query: [String: String], method: HTTPMethod = .GET
  ) async throws -> Received {
    try await send(
      "/api/yj/" + path, method: method,
      query: query.merging(["key": credentials.qccKey]) { own, _ in own }, headers: qccHeaders)
  }

  /// The fields Token and Timespan of this moment.
  var qccHeaders: [String: String] {
    let timespan = String(Int(standIn.configuration.now().timeIntervalSince1970))
    let text = credentials.qccKey + timespan + credentials.qccSecretKey
    return ["Token": md5(text).uppercased(), "Timespan": timespan]
  }

  func search(_ query: [String: String]) async throws -> Received {
    try await qcc("PatentV4/SearchMultiPatents", query)
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

extension Customer {
  /// Asks SIPOP at this moment; fields that are given replace the usual ones.
  func refer(
    _ param: String,
    signed: ((_ timestamp: String, _ param: String, _ secret: String) -> String)? = nil,
    _ fields: [String: String] = [:], method: HTTPMethod = .POST
  ) async throws -> Received {
    let stamp = shanghai(standIn.configuration.now())
    let timestamp = fields["timestamp"] ?? stamp
    let sign = signed ?? { md5($0 + $1 + $2) }
    let usual = [
      "appKey": credentials.sipopAppKey, "method": "extra.queryReferInfo", "v": "1.0",
      "param": param, "timestamp": timestamp,
      "sign": sign(timestamp, param, credentials.sipopAppSecret),
    ]
    return try await send(
      "/dataplatpro/api/route", method: method,
      headers: ["Content-Type": "application/x-www-form-urlencoded"],
      body: Self.form(usual.merging(fields) { _, given in given }))
  }

  /// Asks SIPOP for the documents of one application.
  func referred(_ number: String, _ type: String = "02") async throws -> Tree {
    try Tree(
      await refer(#"{"applicationDocNum":"\#(number)","referType":"\#(type)"}"#).body)
  }

  private static func form(_ fields: [String: String]) -> String {
    var unreserved = CharacterSet.alphanumerics
    unreserved.insert(charactersIn: "-._~")
    return fields.map { name, value in
      name + "=" + (value.addingPercentEncoding(withAllowedCharacters: unreserved) ?? "")
    }.joined(separator: "&")
  }
}

/// A moment as SIPOP wants it.
func shanghai(_ date: Date) -> String {
  var calendar = Calendar(identifier: .gregorian)
  calendar.timeZone = TimeZone(secondsFromGMT: 8 * 3600) ?? .gmt
  let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute, .second], from: date)
  return String(
    format: "%04d-%02d-%02d %02d:%02d:%02d", parts.year ?? 0, parts.month ?? 0, parts.day ?? 0,
    parts.hour ?? 0, parts.minute ?? 0, parts.second ?? 0)
}

/// 32 lower-case digits.
func md5(_ text: String) -> String {
  Insecure.MD5.hash(data: Data(text.utf8)).map { String(format: "%02x", $0) }.joined()
}
