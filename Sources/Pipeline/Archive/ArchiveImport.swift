import ByteFormats
package import Foundation
import Load
import Providers
package import Workspace

/// The parts of exported archives, to be taken into one that may hold something already.
///
/// All of them are read and checked when this is made; only then is anything taken.
package struct ArchiveImport {
  /// Bytes of replies that are taken in one transaction.
  private static let batchSize = 32 << 20

  /// Who gave the replies; nil when there are none.
  package let origin: WorkspaceOrigin?
  private let files: [URL]

  /// What became of the parts.
  package struct Tally: Hashable, Sendable {
    package fileprivate(set) var parts = 0
    /// Replies that brought an answer.
    package fileprivate(set) var taken = 0
    /// Replies whose answers are owned already, in the same form or a younger one.
    package fileprivate(set) var known = 0
    /// Rows of lists, which belong to runs and not to an archive.
    package fileprivate(set) var rows = 0
  }

  /// Reads and checks all parts.
  ///
  /// - Parameter places: Parts, or folders that hold them.
  /// - Throws: ``PartsFault`` when there are none or one of a set is missing, `PartFault` with file and
  ///   line when one is damaged, and a fault of the disk.
  package init(of places: [URL]) throws {
    files = try places.flatMap { try ArchiveParts.files(at: $0) }
    var origin: WorkspaceOrigin?
    for file in files {
      try Self.visit(file) { item, number in
        guard case .reply(_, let its) = item else { return }
        guard its == origin ?? its else {
          throw PartFault(file, line: number, "of the \(its.rawValue), unlike the lines before it")
        }
        origin = its
      }
    }
    self.origin = origin
  }

  /// Takes the replies, as far as nothing younger is owned.
  ///
  /// - Throws: A fault of the workspace or of the disk; what was taken by then is kept.
  package func take(into archive: Archive) throws -> Tally {
    var tally = Tally()
    var batch: [DatedReply] = []
    var size = 0
    func takeBatch() throws {
      let taken = try archive.take(batch)
      tally.taken += taken
      tally.known += batch.count - taken
      batch = []
      size = 0
    }
    for file in files {
      try Self.visit(file) { item, _ in
        switch item {
        case .row: tally.rows += 1
        case .reply(let reply, _):
          batch.append(reply)
          size += reply.reply.body.count
          if size >= Self.batchSize { try takeBatch() }
        }
      }
      tally.parts += 1
    }
    try takeBatch()
    return tally
  }

  private enum Item {
    case row
    case reply(DatedReply, WorkspaceOrigin)
  }

  private static func visit(_ file: URL, _ body: (Item, _ line: Int) throws -> Void) throws {
    let parser = JSONParser()
    try PartFile.forEachLine(of: file) { number, line in
      let item: Item?
      do { item = try parser.read(line, Self.item) } catch let fault as JSONFault {
        throw PartFault(file, line: number, fault.description)
      }
      guard let item else {
        throw PartFault(
          file, line: number,
          "neither a reply (provider, endpoint, retrieved_at, origin, answers, reply) nor a row")
      }
      try body(item, number)
    }
  }

  private static func item(_ json: JSONValue) -> Item? {
    if json["line_number"] != nil { return .row }
    guard let reply = DatedReply(json), let origin = WorkspaceOrigin(json) else { return nil }
    return .reply(reply, origin)
  }
}
