import Extract
import Load
import Pipeline

extension ExitStatus {
  /// The status of a fault that ended a command before its run could tell its own.
  init(_ error: any Error) {
    switch error {
    case is DeclarationFaults, is InputFault, is MissingCredentials, is AddressFault, is WrongUse,
      is PartsFault, is PartFault:
      self = .wrongUse
    default: self = .failed
    }
  }
}

/// A call that cannot be meant: what, and what to write instead.
struct WrongUse: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
