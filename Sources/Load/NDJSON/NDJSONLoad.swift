import Dataflow
package import Foundation
import PatentModel

/// Writes the entities as compressed lines: `patents.ndjson.gz`, `companies.ndjson.gz`.
///
/// The lines go out as they came in. A file is gzip members of about a megabyte, each of whole
/// lines, compressed at once and joined in order; so the bytes do not depend on the width.
package struct NDJSONLoad: Sendable {
  static let files = [
    (kind: EntityKind.patent, path: "patents.ndjson.gz"), (.company, "companies.ndjson.gz"),
  ]

  private let width: Int

  /// - Parameter width: How many members may be compressed at once; at least 1.
  package init(width: Int = ProcessInfo.processInfo.activeProcessorCount) {
    precondition(width > 0, "A width of \(width) would never start")
    self.width = width
  }

  /// Writes both files, one after the other.
  ///
  /// - Throws: ``FileFault``; a file that could not be written whole stays as it was.
  package func load(from checkpoint: Checkpoint, into folder: URL) async throws -> [LoadedFile] {
    var files: [LoadedFile] = []
    for (kind, path) in Self.files {
      files.append(try await load(checkpoint.lines(of: kind), as: path, into: folder))
    }
    return files
  }

  private func load(_ lines: URL, as path: String, into folder: URL) async throws -> LoadedFile {
    try await LoadedFile.write(path, into: folder) { draft in
      let sink = try FileSink(draft)
      var blocks = try LineBlocks(lines)
      var records = 0
      var members = 0
      try await inOrder(
        width: width, next: { try blocks.next() }, GzipMember.init,
        emit: { member in
          try sink.write(member.bytes)
          records += member.lines
          members += 1
        })
      if members == 0 { try sink.write(GzipMember([]).bytes) }
      return records
    }
  }
}
