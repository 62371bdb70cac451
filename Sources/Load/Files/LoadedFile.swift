import Foundation

/// A file of the dataset that is whole and safe on disk.
package struct LoadedFile: Hashable, Sendable {
  /// Relative to the output folder.
  package let path: String
  /// Lines or rows, a header apart; for a database the rows of all its tables.
  package let records: Int
  package let bytes: Int
  /// In small hexadecimal digits.
  package let sha256: String

  package init(path: String, records: Int, bytes: Int, sha256: String) {
    self.path = path
    self.records = records
    self.bytes = bytes
    self.sha256 = sha256
  }

  /// Writes one file through `body`, which returns the number of records, and measures what it wrote.
  ///
  /// - Throws: ``FileFault``, and what `body` throws; the former file then stays as it was.
  static func write(
    _ path: String, into folder: URL, _ body: (URL) throws -> Int
  ) throws -> LoadedFile {
    try AtomicFile(folder.appending(path: path)).replace { draft in
      let records = try body(draft)
      return try LoadedFile(measuring: draft, as: path, records: records)
    }
  }

  /// Writes one file through `body`, which returns the number of records, and measures what it wrote.
  ///
  /// - Throws: ``FileFault``, and what `body` throws; the former file then stays as it was.
  static func write(
    _ path: String, into folder: URL, _ body: (URL) async throws -> Int
  ) async throws -> LoadedFile {
    try await AtomicFile(folder.appending(path: path)).replace { draft in
      let records = try await body(draft)
      return try LoadedFile(measuring: draft, as: path, records: records)
    }
  }
}
