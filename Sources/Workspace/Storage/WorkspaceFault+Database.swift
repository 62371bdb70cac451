import GRDB

extension WorkspaceFault {
  /// What SQLite says of a file, in words for a person.
  init(_ error: DatabaseError, in file: String) {
    switch error.resultCode {
    case .SQLITE_FULL:
      self.init(
        "\(file): the disk is full",
        remedy: "Free some space, then resume: all that had arrived before is kept.")
    case .SQLITE_CORRUPT, .SQLITE_NOTADB:
      self.init(
        "\(file) is damaged, or no file of this program",
        remedy:
          "`patentflow archive check` says how far; put a good copy in its place, or save what can "
          + "be read with `patentflow archive salvage`.")
    case .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM:
      self.init(
        "\(file) cannot be written", remedy: "Mend its permissions, or use another --workspace.")
    case .SQLITE_BUSY:
      self.init(
        "\(file) is locked by another process", remedy: "Wait for it, then resume.")
    default:
      self.init(
        "\(file): \(error.message ?? error.resultCode.description)",
        remedy: "Look at the disk, then resume.")
    }
  }
}
