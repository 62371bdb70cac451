package import Foundation
package import PatentModel

/// The folder in which the merge leaves its entities: a file of lines for each kind, sorted by key.
package struct Checkpoint: Sendable {
  package let folder: URL

  package init(folder: URL) { self.folder = folder }

  /// The file of one kind, such as `patent.ndjson`: UTF-8, one JSON object a line, uncompressed.
  package func lines(of kind: EntityKind) -> URL {
    folder.appending(path: "\(kind.rawValue).ndjson")
  }

  /// Whether the files of all kinds are there, as they are after a merge that came to its end.
  package var isComplete: Bool {
    EntityKind.allCases.allSatisfy {
      FileManager.default.fileExists(atPath: lines(of: $0).path(percentEncoded: false))
    }
  }

  /// Visits the entities of one kind in order, each a line without its line feed.
  ///
  /// - Throws: ``FileFault``, and what `body` throws.
  package func visit(
    _ kind: EntityKind, _ body: (UnsafeRawBufferPointer) throws -> Void
  ) throws {
    var blocks = try LineBlocks(lines(of: kind))
    while let block = try blocks.next() {
      try block.withUnsafeBytes { try $0.forEachLine(body) }
    }
  }
}
