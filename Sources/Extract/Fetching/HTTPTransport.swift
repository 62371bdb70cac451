import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix
package import Providers

/// Sends over HTTP/1.1 with one pool of connections for all providers.
///
/// Follows no redirect.
package struct HTTPTransport: Transport {
  private let client: HTTPClient
  private let mostBytes: Int

  /// Runs `body` with a transport, and closes its connections afterwards.
  ///
  /// - Parameters:
  ///   - connections: The most to one host.
  ///   - mostBytes: A reply whose body is longer is given up as lost.
  ///   - body: Must not keep the transport.
  /// - Returns: What `body` returns.
  /// - Throws: What `body` throws, or `HTTPClientError` when the connections do not close.
  package static func withTransport<Value: Sendable>(
    connections: Int, mostBytes: Int = 64 << 20,
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
    client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    self.mostBytes = mostBytes
  }

  package func send(_ request: SignedRequest, timeout: Duration) async throws -> Reply {
    let address = request.query.isEmpty ? request.address : "\(request.address)?\(request.query)"
    var outgoing = HTTPClientRequest(url: address)
    outgoing.method = HTTPMethod(rawValue: request.method.rawValue)
    for header in request.headers { outgoing.headers.add(name: header.name, value: header.value) }
    if let body = request.body { outgoing.body = .bytes(ByteBuffer(string: body)) }
    do {
      let response = try await client.execute(outgoing, timeout: TimeAmount(timeout))
      let body = try await response.body.collect(upTo: mostBytes)
      return Reply(
        status: Int(response.status.code),
        retryAfter: response.headers.first(name: "Retry-After").flatMap(Duration.init(retryAfter:)),
        date: response.headers.first(name: "Date").flatMap(Date.init(ofHTTP:)),
        body: Array(buffer: body))
    } catch let error as CancellationError {
      throw error
    } catch {
      throw TransportFault(error, at: request.host)
    }
  }
}

extension TransportFault {
  fileprivate init(_ error: any Error, at address: String) {
    switch error {
    case is NIOConnectionError:
      self.init(.notSent, "\(address): the host refuses the connection or is not known")
    case let error as IOError where Self.withoutConnection.contains(error.errnoCode):
      self.init(.notSent, "\(address): the host refuses the connection or cannot be reached")
    case let error as HTTPClientError:
      self.init(error, at: address)
    default:
      self.init(.lost, "\(address): the connection was lost (\(type(of: error)))")
    }
  }

  /// What the system says when no connection came about; a host that is given by its number fails in
  /// this way, one that is given by its name as `NIOConnectionError`.
  private static let withoutConnection: Set<CInt> = [
    ECONNREFUSED, EHOSTUNREACH, ENETUNREACH, ENETDOWN, EADDRNOTAVAIL,
  ]

  private init(_ error: HTTPClientError, at address: String) {
    switch error {
    case .connectTimeout, .tlsHandshakeTimeout, .getConnectionFromPoolTimeout:
      self.init(.notSent, "\(address): no connection within 10 s")
    case .invalidURL, .emptyHost, .emptyScheme:
      self.init(.notSent, "\(address) is not an address")
    case .deadlineExceeded, .readTimeout:
      self.init(.lost, "\(address): no whole reply in time")
    default:
      self.init(.lost, "\(address): the connection was lost (\(error))")
    }
  }
}

extension Duration {
  /// Reads a `Retry-After` header: seconds, or a date of HTTP; nil for anything else.
  ///
  /// A date that has passed is zero; what is longer than a quarter of an hour is cut to that, since
  /// nobody documents the header and a broken one must not stop a run.
  init?(retryAfter text: String) {
    let longest = 900
    if let seconds = Int(text.trimmingCharacters(in: .whitespaces)) {
      self = .seconds(min(max(0, seconds), longest))
      return
    }
    guard let date = Date(ofHTTP: text) else { return nil }
    self = .seconds(min(max(0, date.timeIntervalSinceNow), Double(longest)))
  }
}

extension Date {
  /// Reads a date of HTTP, such as `Sun, 06 Nov 1994 08:49:37 GMT`; nil for anything else.
  fileprivate init?(ofHTTP text: String) {
    guard let date = try? Date(text, strategy: Self.httpDate) else { return nil }
    self = date
  }

  private static let httpDate = Date.ParseStrategy(
    format: """
      \(weekday: .abbreviated), \(day: .twoDigits) \(month: .abbreviated) \(year: .defaultDigits) \
      \(hour: .twoDigits(clock: .twentyFourHour, hourCycle: .zeroBased)):\(minute: .twoDigits):\
      \(second: .twoDigits) GMT
      """,
    locale: Locale(identifier: "en_US_POSIX"), timeZone: .gmt)
}
