import ByteFormats
package import Foundation
import GRDB
package import PatentModel

/// A reply of the archive, expanded.
package struct StoredReply: Sendable {
  package let retrievedAt: Date
  /// The provider's own code.
  package let code: String
  package let body: [UInt8]

  /// The calendar day in Asia/Shanghai, where no clock is ever changed.
  package var retrievedOn: CalendarDate { ShanghaiTime(retrievedAt).day }

  static func fetch(_ number: Int64, from database: Database) throws -> StoredReply {
    let statement = try database.cachedStatement(
      sql: "SELECT retrieved_at, byte_count, body, code FROM reply WHERE id = ?")
    guard let row = try Row.fetchOne(statement, arguments: [number]) else {
      throw WorkspaceFault(
        "The archive has no reply \(number)", remedy: "Buy it again with --refresh.")
    }
    guard let body = row.expandedBody(at: 2, byteCount: row[1]) else {
      throw WorkspaceFault(
        "Reply \(number) of the archive is damaged",
        remedy:
          "Save the others with `patentflow archive salvage`; what is lost can be bought again.")
    }
    return StoredReply(
      retrievedAt: Date(timeIntervalSince1970: TimeInterval(row[0] as Int)), code: row[3],
      body: body)
  }
}

extension Row {
  /// The body of a reply in this column.
  ///
  /// - Parameters:
  ///   - index: Of the column, from 0.
  ///   - byteCount: Of the body.
  /// - Returns: nil when it is damaged: a checksum lies behind the compressed bytes.
  func expandedBody(at index: Int, byteCount: Int) -> [UInt8]? {
    try? withUnsafeData(atIndex: index) { data in
      try (data ?? Data()).withUnsafeBytes { bytes throws(DeflateFault) in
        try Deflate.expand(bytes, as: .zlib, to: byteCount)
      }
    }
  }
}
