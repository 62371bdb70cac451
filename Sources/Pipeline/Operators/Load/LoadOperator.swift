package import Foundation
package import Load

/// An operator that writes files of the dataset.
package protocol LoadOperator: StandaloneOperator {
  /// Whether it reads the tables of a dataset, and so waits for who writes them.
  var readsTables: Bool { get }

  /// Writes its files.
  ///
  /// - Parameters:
  ///   - source: What it reads.
  ///   - folder: Where it writes.
  ///   - width: How many processors it may use, where it can use more than one.
  /// - Returns: The files.
  /// - Throws: `FileFault` when the disk refuses; the former files then stay.
  func load(from source: LoadSource, into folder: URL, width: Int) async throws -> [LoadedFile]
}

extension LoadOperator {
  package static var role: Role { .load }
  package var readsTables: Bool { false }
}
