import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
package import Providers

/// Sends over HTTP/1.1 with one pool of connections for all providers.
///
/// Follows no redirect: where a call may go next is decided by whoever holds its turn.
package struct HTTPTransport: Transport {
  private let client: HTTPClient
  private let mostBytes: Int

  /// Runs `body` with a transport, and closes its connections afterwards.
  ///
  /// - Parameters:
  ///   - connections: The most to one host.
  ///   - mostBytes: A reply whose body is longer, packed or unpacked, is not taken.
  ///   - body: Must not keep the transport.
  /// - Returns: What `body` returns.
  /// - Throws: What `body` throws, or `HTTPClientError` when the connections do not close.
  package static func withTransport<Value: Sendable>(
    connections: Int, mostBytes: Int = 32 << 20,
    _ body: (HTTPTransport) async throws -> Value
  ) async throws -> Value {
    let transport = HTTPTransport(connections: connections, mostBytes: mostBytes)
    do {
      let value = try await body(transport)
      try await transport.client.shutdown()
      return value
    } catch {
      try? await transport.client.shutdown()
      throw error
    }
  }

  private init(connections: Int, mostBytes: Int) {
    var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow)
    configuration.timeout.connect = .seconds(10)
    configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = connections
    configuration.connectionPool.retryConnectionEstablishment = false
    configuration.httpVersion = .http1Only
    // Nobody traces; the client would take each address to pieces for it all the same.
    configuration.tracing.tracer = nil
    client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    self.mostBytes = mostBytes
  }

  package func send(_ request: SignedRequest, timeout: Duration) async throws -> Reply {
    do {
      return try await within(timeout) { try await exchange(request) }
    } catch let error as CancellationError {
      throw error
    } catch {
      throw TransportFault(error, at: request.host, mostBytes: mostBytes)
    }
  }

  /// Sends a request and reads the reply to its end.
  ///
  /// The client's own deadline is none: it covers no more than the head of a reply, and a body that
  /// trickles in would be waited for without end.
  private func exchange(_ request: SignedRequest) async throws -> Reply {
    let response = try await client.execute(HTTPClientRequest(request), deadline: .distantFuture)
    let body = try await response.body.collect(upTo: mostBytes)
    // A body that is cut off by our own deadline must not be taken for a whole one.
    try Task.checkCancellation()
    let headers = response.headers
    return Reply(
      status: Int(response.status.code),
      retryAfter: headers.first(name: "Retry-After").flatMap(Duration.init(retryAfter:)),
      date: headers.first(name: "Date").flatMap(Date.init(ofHTTP:)),
      location: headers.first(name: "Location"),
      body: try unpacked(Array(buffer: body), as: headers.first(name: "Content-Encoding")))
  }

  /// Unpacks a body that came compressed though nobody asked for it, as HTTP allows (RFC 9110, 12.5.3).
  private func unpacked(_ body: [UInt8], as coding: String?) throws -> [UInt8] {
    guard let coding, ["gzip", "x-gzip"].contains(coding.lowercased()) else { return body }
    return try body.gunzipped(upTo: mostBytes)
  }
}

extension HTTPClientRequest {
  fileprivate init(_ request: SignedRequest) {
    self.init(
      url: request.query.isEmpty ? request.address : "\(request.address)?\(request.query)")
    method = HTTPMethod(rawValue: request.method.rawValue)
    for header in request.headers { headers.add(name: header.name, value: header.value) }
    if let body = request.body { self.body = .bytes(ByteBuffer(string: body)) }
  }
}
