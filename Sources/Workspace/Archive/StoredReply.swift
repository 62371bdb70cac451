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
    let body = try row.withUnsafeData(atIndex: 2) { data in
      try (data ?? Data()).withUnsafeBytes { bytes throws(DeflateFault) in
        try Deflate.expand(bytes, as: .zlib, to: row[1])
      }
    }
    return StoredReply(
      retrievedAt: Date(timeIntervalSince1970: TimeInterval(row[0] as Int)), code: row[3],
      body: body)
  }
}
