import Foundation
import Hummingbird
import NIOCore

extension StandIn {
  /// Serves until the task is cancelled.
  ///
  /// No signal handlers are installed: whoever runs the stand-in decides when it ends.
  ///
  /// - Parameter onListening: Told the address, `http://127.0.0.1:41234`, as soon as calls are taken.
  /// - Throws: ``PortFault`` when the port cannot be had.
  package func run(
    onListening: @escaping @Sendable (_ address: String) async -> Void
  ) async throws {
    let application = Application(
      responder: FrontDoor(reception: reception, now: configuration.now),
      configuration: .init(address: .hostname("127.0.0.1", port: configuration.port)),
      onServerRunning: { channel in
        await onListening("http://127.0.0.1:\(channel.localAddress?.port ?? 0)")
      },
      logger: configuration.logger)
    do {
      try await application.runService(gracefulShutdownSignals: [])
    } catch is CancellationError {
      // The usual end of a stand-in.
    } catch let error as IOError {
      throw PortFault(error, port: configuration.port)
    }
  }
}

/// Takes calls from the server to the reception and carries back what is delivered.
private struct FrontDoor: HTTPResponder {
  /// Knows the connection, so that it can be closed without a reply.
  struct Context: InitializableFromSource {
    let channel: any Channel

    init(source: ApplicationRequestContextSource) { channel = source.channel }
  }

  let reception: Reception
  let now: @Sendable () -> Date

  func respond(to request: Request, context: Context) async throws -> Response {
    let call = try await Call(request, arrival: now())
    switch try? await reception.attend(call) {
    case .whole(let reply):
      return reply.response(ResponseBody(byteBuffer: ByteBuffer(bytes: reply.body)))
    case .half(let reply):
      return reply.response(.half(of: reply.body))
    case .padded(let reply):
      return reply.response(.padded(reply.body))
    case .trickle(let reply):
      return reply.response(.trickle(of: reply.body))
    case .never:
      // Nobody is told when only the other side has hung up, so the wait has an end of its own.
      try await Task.sleep(for: .seconds(600))
      return Response(status: .internalServerError)
    case .nothing, nil:  // nil: the stand-in is shut down while the call waits
      try? await context.channel.close()
      return Response(status: .internalServerError)
    }
  }
}

extension Call {
  fileprivate init(_ request: Request, arrival: Date) async throws {
    let body = try await request.body.collect(upTo: 64 * 1024)
    let isMoved = request.uri.path.hasPrefix(Call.elsewhere + "/")
    let detour = isMoved ? Call.elsewhere.count : 0
    self.init(
      method: request.method.rawValue,
      path: String(request.uri.path.dropFirst(detour)),
      query: Self.fields(of: request.uri.query ?? ""),
      headers: Dictionary(
        request.headers.map { ($0.name.canonicalName, $0.value) }, uniquingKeysWith: { $1 }),
      form: Self.fields(of: String(buffer: body)),
      arrival: arrival,
      target: String(request.uri.description.dropFirst(detour)),
      port: request.head.authority?.split(separator: ":").last.map(String.init) ?? "",
      isMoved: isMoved)
  }
}

extension Reply {
  fileprivate func response(_ body: ResponseBody) -> Response {
    var fields = HTTPFields()
    for (name, value) in headers {
      if let name = HTTPFields.Element.Name(name) { fields[name] = value }
    }
    return Response(
      status: HTTPResponse.Status(code: status), headers: fields, body: body)
  }
}

extension ResponseBody {
  private struct Cut: Error {}

  /// Announces all of the bytes and breaks off after half of them.
  fileprivate static func half(of bytes: [UInt8]) -> ResponseBody {
    ResponseBody(contentLength: bytes.count) { writer in
      try await writer.write(ByteBuffer(bytes: bytes.prefix(bytes.count / 2)))
      throw Cut()
    }
  }

  /// The bytes, and a great many blanks behind them.
  fileprivate static func padded(_ bytes: [UInt8]) -> ResponseBody {
    ResponseBody { writer in
      try await writer.write(ByteBuffer(bytes: bytes))
      for _ in 0..<Reply.padding / Reply.blanks.count {
        try await writer.write(ByteBuffer(bytes: Reply.blanks))
      }
      try await writer.finish(nil)
    }
  }

  /// A byte of them in a twentieth of a second.
  fileprivate static func trickle(of bytes: [UInt8]) -> ResponseBody {
    ResponseBody(contentLength: bytes.count) { writer in
      for byte in bytes {
        try await writer.write(ByteBuffer(bytes: [byte]))
        try await Task.sleep(for: .milliseconds(50))
      }
      try await writer.finish(nil)
    }
  }
}
