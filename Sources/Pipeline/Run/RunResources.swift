package import Extract
package import Logging
package import PatentModel
package import Workspace

/// What a run may use; made once and handed down.
package struct RunResources: Sendable {
  package let workspace: WorkspaceFolder
  package let archive: Archive
  package let ledger: Ledger
  package let transport: any Transport
  /// Credentials and addresses; read here alone.
  let environment: [String: String]
  package let clock: RunClock
  package let logger: Logger
  /// Of what is told to people.
  let language: Language

  package init(
    workspace: WorkspaceFolder, archive: Archive, ledger: Ledger, transport: any Transport,
    environment: [String: String], clock: RunClock, logger: Logger,
    language: Language
  ) {
    self.workspace = workspace
    self.archive = archive
    self.ledger = ledger
    self.transport = transport
    self.environment = environment
    self.clock = clock
    self.logger = logger
    self.language = language
  }
}
