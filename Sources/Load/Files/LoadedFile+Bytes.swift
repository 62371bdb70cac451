package import Foundation

extension LoadedFile {
  /// Writes a file that was bought whole, as it was bought; it counts as one record.
  ///
  /// - Throws: ``FileFault`` when the disk refuses; the former file then stays.
  package static func write(
    _ bytes: [UInt8], to path: String, into folder: URL
  ) throws -> LoadedFile {
    try write(path, into: folder) { draft in
      try Data(bytes).write(to: draft)
      return 1
    }
  }
}
