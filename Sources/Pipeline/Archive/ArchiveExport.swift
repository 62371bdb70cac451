import ByteFormats
import Extract
package import Foundation
import Load
import PatentModel
import Providers
import Transform
package import Workspace

/// All that a workspace has bought, with the lists that it was bought for, as parts for an engine that
/// merges on many machines, or for another workspace.
///
/// The same archive gives the same bytes. Neither credentials nor signed addresses are in them.
package struct ArchiveExport {
  /// Bytes of replies in a part where nobody asks for a number of parts: so much fits a task's memory, and
  /// is enough for a task.
  private static let partSize = 128 << 20
  /// Bytes that a row of a list takes, roughly.
  private static let rowSize = 256

  private let id: String
  private let origin: WorkspaceOrigin
  private let archive: Archive
  private let lists: [RunBook]

  /// - Parameters:
  ///   - workspace: Its folder; a run may write it meanwhile.
  ///   - id: The workspace's.
  ///   - archive: Of the workspace.
  /// - Throws: A fault of the workspace.
  package init(of workspace: URL, id: String, archive: Archive) throws {
    self.id = id
    self.archive = archive
    origin = WorkspaceFolder.origin(of: workspace) ?? .providers
    var known: Set<[String]> = []
    lists = try WorkspaceFolder.runs(in: workspace).reversed()
      .map { try RunBook($0, in: workspace) }
      .filter { known.insert([$0.order.input, $0.plan.input.shard?.description ?? ""]).inserted }
  }

  /// Writes the parts into a folder of this workspace's own, where those of an earlier export go.
  ///
  /// - Parameters:
  ///   - folder: It may hold the parts of other workspaces.
  ///   - count: How many parts; nil for as many as the size of the replies asks for.
  /// - Returns: How many parts, replies and rows were written.
  /// - Throws: A fault of the workspace or of the disk; the former parts then stay.
  package func write(into folder: URL, parts count: Int?) throws -> Tally {
    let files = FileManager.default
    let place = folder.appending(path: ArchiveParts.folder(ofWorkspace: id))
    let draft = folder.appending(path: ".\(place.lastPathComponent).partial")
    if files.fileExists(atPath: draft.path) { try files.removeItem(at: draft) }
    let size = try estimatedSize
    let parts = count ?? max(1, (size + Self.partSize - 1) / Self.partSize)
    var writer = try PartWriter(into: draft, count: parts, size: size)
    let (rows, replies) = try (writeRows(to: &writer), writeReplies(to: &writer))
    try writer.finish()
    if files.fileExists(atPath: place.path) { try files.removeItem(at: place) }
    try files.moveItem(at: draft, to: place)
    return Tally(place: place, parts: parts, replies: replies, rows: rows)
  }

  package struct Tally: Hashable, Sendable {
    /// Where the parts lie.
    package let place: URL
    package let parts, replies, rows: Int
  }

  private var estimatedSize: Int {
    get throws {
      let rows = try lists.map { try $0.record.inputCounts()?.rows ?? 0 }.reduce(0, +)
      return try archive.byteCount() + rows * Self.rowSize
    }
  }

  private func writeRows(to writer: inout PartWriter) throws -> Int {
    var json = JSONWriter()
    var count = 0
    for book in lists {
      let input = MergeInput(
        name: book.order.inputName, stages: [], record: book.record, archive: archive)
      try input.visitRows { row in
        json.removeAll()
        row.write(to: &json)
        try writer.write(json.bytes, ofSize: Self.rowSize)
        count += 1
      }
    }
    return count
  }

  private func writeReplies(to writer: inout PartWriter) throws -> Int {
    let parser = JSONParser()
    var json = JSONWriter()
    var count = 0
    try archive.visitReplies { dated in
      json.removeAll()
      dated.write(to: &json, parser: parser, origin: origin)
      try writer.write(json.bytes, ofSize: dated.reply.body.count)
      count += 1
    }
    return count
  }
}

/// Fills parts one after another, each with its share of a size that is known beforehand.
private struct PartWriter {
  private let folder: URL
  private let count: Int
  private let size: Int
  private var written = 0
  private var number = 1
  private var part: PartFile

  init(into folder: URL, count: Int, size: Int) throws {
    self.folder = folder
    self.count = count
    self.size = max(1, size)
    part = try PartFile(folder.appending(path: ArchiveParts.name(1, of: count)))
  }

  mutating func write(_ line: [UInt8], ofSize bytes: Int) throws {
    while number < count, written >= size / count * number { try begin() }
    try part.write(line)
    written += bytes
  }

  /// Ends the part at hand, and writes those that nothing was left for.
  mutating func finish() throws {
    while number < count { try begin() }
    try part.finish()
  }

  private mutating func begin() throws {
    try part.finish()
    number += 1
    part = try PartFile(folder.appending(path: ArchiveParts.name(number, of: count)))
  }
}
