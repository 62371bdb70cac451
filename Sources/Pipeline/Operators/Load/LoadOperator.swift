package import Foundation
package import Load

/// An operator that writes files of the dataset.
package protocol LoadOperator: StandaloneOperator {
  /// Whether it reads the tables of a dataset, and so waits for who writes them.
  var readsTables: Bool { get }
  /// Whether much is left for one processor to do when it has read the lines.
  var outlastsReading: Bool { get }

  /// Writes its files.
  ///
  /// - Parameters:
  ///   - source: What it reads.
  ///   - folder: Where it writes.
  ///   - width: How many processors it may use, where it can use more than one.
  ///   - hasRead: Told when the lines are read, by who outlasts that.
  /// - Returns: The files.
  /// - Throws: `FileFault` when the disk refuses; the former files then stay.
  func load(
    from source: LoadSource, into folder: URL, width: Int, hasRead: () -> Void
  ) async throws -> [LoadedFile]
}

extension LoadOperator {
  package static var role: Role { .load }
  package var readsTables: Bool { false }
  package var outlastsReading: Bool { false }
}
