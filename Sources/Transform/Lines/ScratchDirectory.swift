import Foundation

/// A folder of its own for the files of one merge, which only its owner can read.
///
/// It goes with all its files when nobody holds it.
final class ScratchDirectory {
  private let folder: URL
  private var fileCount = 0

  /// - Throws: When the folder cannot be made.
  init(in parent: URL) throws {
    folder = parent.appending(path: "merge-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The address of a file that does not exist yet.
  func newFile() -> URL {
    fileCount += 1
    return folder.appending(path: "run-\(fileCount)")
  }

  func remove(_ file: URL) throws { try FileManager.default.removeItem(at: file) }
}
