import Providers
import Sandbox
import TestSupport
import Testing

@testable import Extract

/// What becomes of a call when the other end misbehaves, over real sockets.
@Suite(.timeLimit(.minutes(10)))
struct HTTPTransportTests {
  @Test(
    arguments: [
      ("stall=1", .lost, "in time"), ("drip=1", .lost, "in time"), ("truncate=1", .lost, "lost"),
      ("reset=1", .lost, "lost"), ("huge=1", .tooLong, "more than 1 MiB"),
      ("bomb=1", .tooLong, "more than 1 MiB"),
    ] as [(String, TransportFault.Kind, String)])
  func `a reply that is none ends, and may have been billed`(
    faults: String, kind: TransportFault.Kind, words: String
  ) async throws {
    let fault = try await fault(of: "http", faults: faults)
    #expect(fault.kind == kind)
    #expect(fault.message.contains(words), "\(fault)")
  }

  @Test func `where no secure connection comes about nothing has left`() async throws {
    let fault = try await fault(of: "https", faults: "503=1")
    #expect(fault.kind == .notSent)
    #expect(fault.message.contains("no secure connection: wrong version number"), "\(fault)")
  }

  @Test func `a reply that was packed unasked is unpacked`() async throws {
    try await withStandIn(.init(faults: try Faults(spec: "gzip=1"))) { address, _ in
      let reply = try await HTTPTransport.withTransport(connections: 1) { transport in
        try await transport.send(Self.call(address), timeout: .seconds(30))
      }
      #expect(String(decoding: reply.body, as: UTF8.self).hasPrefix("{"))
    }
  }

  private func fault(of scheme: String, faults: String) async throws -> TransportFault {
    var caught: TransportFault?
    try await withStandIn(.init(faults: try Faults(spec: faults))) { address, _ in
      let request = Self.call(address.replacing("http:", with: "\(scheme):"))
      caught = try await HTTPTransport.withTransport(connections: 1, mostBytes: 1 << 20) {
        transport in
        await #expect(throws: TransportFault.self) {
          try await transport.send(
            request,
            timeout: faults.hasPrefix("stall") || faults.hasPrefix("drip")
              ? .milliseconds(200) : .seconds(30))
        }
      }
    }
    return try #require(caught)
  }

  /// Any call that the stand-in knows; it need not be signed.
  private static func call(_ address: String) -> SignedRequest {
    SignedRequest(
      method: .get, address: "\(address)/api/yj/PatentV4/SearchMultiPatents", query: "a=1",
      headers: [])
  }
}
