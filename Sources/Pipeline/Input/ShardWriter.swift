import Foundation
import PatentModel
import Workspace

/// Writes a list into a run's record: all of it, or the rows of one shard.
struct ShardWriter {
  /// How many rows the whole list has, as far as it was read.
  private(set) var wholeCount = 0
  private var writer: InputWriter
  private var sieve: Sieve?

  /// Begins the list anew, without rows.
  ///
  /// - Throws: A fault of the workspace.
  init(into record: RunRecord, shard: Portion?) throws {
    writer = try InputWriter(into: record)
    sieve = try shard.map { try Sieve($0, beside: record) }
  }

  /// Adds those of the next rows that belong to the shard.
  ///
  /// - Returns: They, with duplicates told apart.
  /// - Throws: A fault of the workspace.
  mutating func add(_ rows: [InputRow]) throws -> [InputRow] {
    wholeCount += rows.count
    return try writer.add(try sieve?.rows(of: rows) ?? rows)
  }

  /// Notes that the list was read to its end.
  ///
  /// - Throws: A fault of the workspace.
  mutating func finish(_ counts: InputCounts) throws {
    try sieve?.remove()
    sieve = nil
    try writer.finish(counts)
  }
}

/// Finds the rows of a shard.
///
/// Duplicates are told apart in the whole list, since a row belongs where the row is that it repeats: so all
/// shards agree on them, and no two ask for the same. The whole list lies beside the record meanwhile.
private struct Sieve {
  private let shard: Portion
  private let folder: URL
  private var wholeList: InputWriter

  init(_ shard: Portion, beside record: RunRecord) throws {
    self.shard = shard
    folder = record.url.appending(path: "whole-list", directoryHint: .isDirectory)
    wholeList = try InputWriter(into: RunRecord("whole list", at: folder, isScratch: true))
  }

  mutating func rows(of rows: [InputRow]) throws -> [InputRow] {
    try wholeList.add(rows).filter { $0.isIn(shard) }
  }

  func remove() throws { try FileManager.default.removeItem(at: folder) }
}
