package import Foundation
package import Load
package import Providers

/// `sqlite`.
package struct WriteSQLite: LoadOperator {
  package typealias Options = NoOptions
  package static let name = "sqlite"
  package static let summary =
    "dataset.sqlite: every table, with keys, indexes and full-text search."
  package static let settings: [Setting] = []

  package let outlastsReading = true

  package init(_ options: NoOptions?) {}

  package func load(
    from source: LoadSource, into folder: URL, width: Int, hasRead: () -> Void
  ) async throws -> [LoadedFile] {
    let file = try await SQLiteLoad()
      .load(from: source.checkpoint, into: folder, hasRead: hasRead)
    source.note(dataset: folder.appending(path: file.path))
    return [file]
  }
}
