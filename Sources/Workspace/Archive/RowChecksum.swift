import ByteFormats
import GRDB

/// A checksum beside the values of a row, by which damage is found that leaves the file's structure
/// whole; the body of a reply has one of its own.
enum RowChecksum {
  /// - Parameter values: In the order of the columns.
  /// - Returns: The same for the same values.
  static func of(_ values: [DatabaseValue]) -> Int64 {
    of(values.map(\.storedText))
  }

  /// - Parameter texts: The values as texts, in the order of the columns; empty for NULL.
  /// - Returns: As of the values.
  static func of(_ texts: [String]) -> Int64 {
    Int64(CRC32.of(texts.joined(separator: "\u{1F}").utf8))
  }

  /// Of a reply, by all columns but the body.
  static func ofReply(_ row: Row) -> Int64 { of(Array(row.databaseValues.prefix(11))) }

  /// - Returns: True too for a row of a version that kept no checksums.
  static func fits(_ checksum: Int64?, _ computed: @autoclosure () -> Int64) -> Bool {
    checksum.map { $0 == computed() } ?? true
  }
}

extension DatabaseValue {
  fileprivate var storedText: String {
    switch storage {
    case .null: ""
    case .int64(let number): String(number)
    case .double(let number): String(number)
    case .string(let text): text
    case .blob(let data): String(decoding: data, as: UTF8.self)
    }
  }
}
