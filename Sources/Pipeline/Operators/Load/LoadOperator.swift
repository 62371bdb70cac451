package import Foundation
package import Load

/// An operator that writes files of the dataset.
package protocol LoadOperator: StandaloneOperator {
  /// - Throws: `FileFault` when the disk refuses; the former files then stay.
  func load(from checkpoint: Checkpoint, into folder: URL) async throws -> [LoadedFile]
}

extension LoadOperator {
  package static var role: Role { .load }
}

/// `ndjson`.
package struct WriteNDJSON: LoadOperator {
  package typealias Options = NoOptions
  package static let name = "ndjson"
  package static let summary = "patents.ndjson.gz and companies.ndjson.gz, an entity a line."
  package static let optionNames: [String] = []

  package init(_ options: NoOptions?) {}

  package func load(from checkpoint: Checkpoint, into folder: URL) async throws -> [LoadedFile] {
    try await NDJSONLoad().load(from: checkpoint, into: folder)
  }
}

/// `sqlite`.
package struct WriteSQLite: LoadOperator {
  package typealias Options = NoOptions
  package static let name = "sqlite"
  package static let summary =
    "dataset.sqlite: every table, with keys, indexes and full-text search."
  package static let optionNames: [String] = []

  package init(_ options: NoOptions?) {}

  package func load(from checkpoint: Checkpoint, into folder: URL) async throws -> [LoadedFile] {
    [try SQLiteLoad().load(from: checkpoint, into: folder)]
  }
}
