import Foundation
import GRDB
import TestSupport
import Testing

@testable import Workspace

struct WorkspaceFaultTests {
  @Test(
    arguments: [
      (ResultCode.SQLITE_FULL, "the disk is full"), (.SQLITE_CORRUPT, "is damaged"),
      (.SQLITE_NOTADB, "no file of this program"), (.SQLITE_READONLY, "cannot be written"),
      (.SQLITE_IOERR, "disk I/O error"),
    ])
  func `what SQLite says becomes a sentence with a remedy`(code: ResultCode, words: String) {
    let fault = WorkspaceFault(DatabaseError(resultCode: code), in: "ledger.sqlite")

    #expect(fault.message.contains("ledger.sqlite"))
    #expect(fault.message.contains(words))
    #expect(fault.remedy.hasSuffix("."))
  }

  @Test func `a file that is no database is told by its name`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      "this is no database, and long enough to be sure of it".utf8, to: "ledger.sqlite")

    #expect(throws: WorkspaceFault.self) { _ = try Ledger(at: file) }
  }
}
