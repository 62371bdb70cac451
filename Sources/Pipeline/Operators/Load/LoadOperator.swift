package import Foundation
package import Load

/// An operator that writes files of the dataset.
package protocol LoadOperator: StandaloneOperator {
  /// - Throws: `FileFault` when the disk refuses; the former files then stay.
  func load(from source: LoadSource, into folder: URL) async throws -> [LoadedFile]
}

extension LoadOperator {
  package static var role: Role { .load }
}
