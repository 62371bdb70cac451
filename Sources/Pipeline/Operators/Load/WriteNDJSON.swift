package import Foundation
package import Load
package import Providers

/// `ndjson`.
package struct WriteNDJSON: LoadOperator {
  package typealias Options = NoOptions
  package static let name = "ndjson"
  package static let summary = "patents.ndjson.gz and companies.ndjson.gz, an entity a line."
  package static let settings: [Setting] = []

  package init(_ options: NoOptions?) {}

  package func load(
    from source: LoadSource, into folder: URL, width: Int, hasRead: () -> Void
  ) async throws -> [LoadedFile] {
    try await NDJSONLoad(width: width).load(from: source.checkpoint, into: folder)
  }
}
