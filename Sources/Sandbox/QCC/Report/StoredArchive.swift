/// A ZIP archive whose entries are stored as they are (PKWARE APPNOTE 6.3).
enum StoredArchive {
  static func bytes(of entries: [(name: String, text: String)]) -> [UInt8] {
    var files: [UInt8] = []
    var directory: [UInt8] = []
    for (name, text) in entries {
      let facts = facts(of: Array(text.utf8), named: name)
      directory += number(0x0201_4B50, 4) + number(20, 2) + facts + number(0, 2 + 2 + 2 + 4)
      directory += number(files.count, 4) + Array(name.utf8)
      files += number(0x0403_4B50, 4) + facts + Array(name.utf8) + Array(text.utf8)
    }
    let end =
      number(0x0605_4B50, 4) + number(0, 4) + number(entries.count, 2) + number(entries.count, 2)
      + number(directory.count, 4) + number(files.count, 4) + number(0, 2)
    return files + directory + end
  }

  /// What the header of an entry and its line in the directory have in common: the names are UTF-8,
  /// nothing is compressed, the time is the first of the format's own, 1980-01-01.
  private static func facts(of content: [UInt8], named name: String) -> [UInt8] {
    number(20, 2) + number(0x0800, 2) + number(0, 2) + number(0, 2) + number(0x21, 2)
      + number(Int(checksum(of: content)), 4) + number(content.count, 4)
      + number(content.count, 4) + number(name.utf8.count, 2) + number(0, 2)
  }

  /// The bytes of a number, the lowest first.
  private static func number(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: number >> ($0 * 8)) : 0 }
  }

  /// The CRC-32 of ISO 3309.
  static func checksum(of bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { checksum, byte in
      (0..<8).reduce(checksum ^ UInt32(byte)) { bits, _ in
        bits & 1 == 1 ? bits >> 1 ^ 0xEDB8_8320 : bits >> 1
      }
    }
  }
}
