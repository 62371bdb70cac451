import AsyncHTTPClient
import ByteFormats
import Foundation
import NIOCore
import NIOPosix
import NIOSSL
import Providers

extension TransportFault {
  /// What the layers below say, asked one thing alone: whether the call can have been billed.
  ///
  /// - Parameters:
  ///   - error: As it was thrown.
  ///   - host: Who was called.
  ///   - mostBytes: The longest reply that is taken.
  init(_ error: any Error, at host: String, mostBytes: Int) {
    switch error {
    case is NIOConnectionError:
      self.init(.notSent, "\(host): the host refuses the connection or is not known")
    case let error as IOError where Self.withoutConnection.contains(error.errnoCode):
      self.init(.notSent, "\(host): the host refuses the connection or cannot be reached")
    case NIOSSLError.handshakeFailed(let reason):
      self.init(.notSent, "\(host): no secure connection: \(reason.words)")
    case is NIOSSLExtraError:
      self.init(.notSent, "\(host): no secure connection: the certificate is not this host's")
    case is Overdue:
      self.init(.lost, "\(host): no whole reply in time")
    case is NIOTooManyBytesError, is TooLong:
      self.init(.tooLong, "\(host): the reply has more than \(mostBytes >> 20) MiB")
    case is GzipFault:
      self.init(.lost, "\(host): the reply was compressed, and is damaged")
    case let error as HTTPClientError:
      self.init(error, at: host)
    default:
      self.init(.lost, "\(host): the connection was lost (\(type(of: error)))")
    }
  }

  /// What the system says when no connection came about; a host that is given by its number fails in
  /// this way, one that is given by its name as `NIOConnectionError`.
  private static let withoutConnection: Set<CInt> = [
    ECONNREFUSED, EHOSTUNREACH, ENETUNREACH, ENETDOWN, EADDRNOTAVAIL,
  ]

  private init(_ error: HTTPClientError, at host: String) {
    switch error {
    case .connectTimeout, .tlsHandshakeTimeout, .getConnectionFromPoolTimeout:
      self.init(.notSent, "\(host): no connection within 10 s")
    case .invalidURL, .emptyHost, .emptyScheme:
      self.init(.notSent, "\(host) is not an address")
    case .deadlineExceeded, .readTimeout:
      self.init(.lost, "\(host): no whole reply in time")
    default:
      self.init(.lost, "\(host): the connection was lost (\(error))")
    }
  }
}

extension BoringSSLError {
  /// The reason in it, without the places in the library's source.
  fileprivate var words: String {
    guard let reason = "\(self)".firstMatch(of: /OPENSSL_internal:([A-Z0-9_]+)/)?.1 else {
      return "the handshake failed"
    }
    return reason == "CERTIFICATE_VERIFY_FAILED"
      ? "the certificate is not trusted" : reason.lowercased().replacing("_", with: " ")
  }
}
