import Foundation
import NIOCore

/// Why a stand-in cannot listen on the port that was asked for.
package struct PortFault: Error, Equatable, Sendable, CustomStringConvertible {
  package let port: Int
  /// The system's number for the reason.
  package let code: Int32

  init(_ error: IOError, port: Int) {
    self.port = port
    code = error.errnoCode
  }

  package var description: String {
    switch code {
    case EADDRINUSE:
      "port \(port) of 127.0.0.1 is in use. Take another with --port, or 0 for a free one."
    case EACCES, EPERM:
      "port \(port) is kept for the system's own programs. Take one from 1024 on with --port, or 0 for "
        + "a free one."
    default: "port \(port) of 127.0.0.1 cannot be had: \(String(cString: strerror(code)))."
    }
  }
}
