import Foundation
import GRDB

/// The first page of an archive, which says what tables there are and where they begin.
///
/// It is the same in all archives, but for a few numbers: the tables are made in the same order, before
/// anything is stored. So one that is damaged is replaced by that of an empty archive.
enum FirstPage {
  /// SQLite's own choice, and so that of every archive.
  private static let pageSize = 4_096
  /// Where the page says how many there are (SQLite's file format, 1.3).
  private static let pageCountOffset = 28

  /// - Parameter scratch: A folder for it.
  /// - Returns: An archive that holds nothing.
  /// - Throws: ``WorkspaceFault`` when it cannot be made.
  static func emptyArchive(in scratch: URL) throws -> URL {
    let empty = scratch.appending(path: "empty.sqlite")
    try DatabaseFile.open(at: empty, durability: .normal, migrations: Archive.migrations).close()
    return empty
  }

  /// Copies an archive, and gives the copy a new first page.
  ///
  /// - Parameters:
  ///   - archive: Its log, where it has one, is left behind: it would put the damage in again.
  ///   - empty: Another archive, whose first page is taken.
  ///   - scratch: A folder for the copy.
  /// - Returns: The copy.
  /// - Throws: What the system says of the files.
  static func replaced(in archive: URL, by empty: URL, scratch: URL) throws -> URL {
    let copy = scratch.appending(path: "copy.sqlite")
    try PrivateFile.createIfMissing(at: copy)
    try FileManager.default.removeItem(at: copy)
    try FileManager.default.copyItem(at: archive, to: copy)
    let file = try FileHandle(forUpdating: copy)
    defer { try? file.close() }
    let pages = UInt32(try file.seekToEnd()) / UInt32(pageSize)
    var page = try Data(contentsOf: empty).prefix(pageSize)
    withUnsafeBytes(of: pages.bigEndian) { count in
      page.replaceSubrange(pageCountOffset..<pageCountOffset + 4, with: count)
    }
    try file.seek(toOffset: 0)
    try file.write(contentsOf: page)
    return copy
  }
}
