/// How the characters of a text are written as bytes.
package enum TextEncoding: String, Sendable, CaseIterable {
  case utf8 = "utf-8"
  /// GB 18030, which holds all of GBK and GB 2312.
  case gb18030
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"

  /// The mark that a text may begin with, which is not part of it.
  package var byteOrderMark: [UInt8] {
    switch self {
    case .utf8: [0xEF, 0xBB, 0xBF]
    case .gb18030: [0x84, 0x31, 0x95, 0x33]
    case .utf16LittleEndian: [0xFF, 0xFE]
    case .utf16BigEndian: [0xFE, 0xFF]
    }
  }

  /// The encoding whose mark stands at the beginning; nil where none does.
  package init?(markedBy start: some Collection<UInt8>) {
    guard let marked = Self.allCases.first(where: { start.starts(with: $0.byteOrderMark) }) else {
      return nil
    }
    self = marked
  }
}
