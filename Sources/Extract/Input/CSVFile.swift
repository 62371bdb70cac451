package import Foundation

/// The records of a CSV file, read a block at a time.
package struct CSVFile {
  private static let blockSize = 1 << 16
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private let path: String
  private let handle: FileHandle
  private var parser = CSVParser()
  private var records: ArraySlice<CSVRecord> = []
  private var hasEnded = false

  /// Opens a file and finds out what separates its fields.
  ///
  /// - Throws: ``InputFault`` when it cannot be read, is empty, a folder, or not in UTF-8.
  package init(at url: URL) throws {
    path = url.path
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) else {
      throw InputFault(url.path, "there is no such file", remedy: "Look at the name after --input.")
    }
    guard !isFolder.boolValue else {
      throw InputFault(url.path, "this is a folder", remedy: "Name a CSV file in it.")
    }
    do {
      handle = try FileHandle(forReadingFrom: url)
    } catch {
      throw InputFault(url.path, "the file cannot be opened", remedy: "May you read it?")
    }
    let start = try Self.start(of: handle, at: url)
    parser = CSVParser(delimiter: Self.delimiter(in: start))
    records = parser.parse(start)[...]
  }

  /// The next record; nil at the end of the file.
  ///
  /// - Throws: ``InputFault`` when a quote never closes, which swallows all lines behind it; what the
  ///   system says of a file that can no longer be read.
  package mutating func next() throws -> CSVRecord? {
    while records.isEmpty, !hasEnded {
      if let block = try handle.read(upToCount: Self.blockSize), !block.isEmpty {
        records = parser.parse(block)[...]
      } else {
        hasEnded = true
        guard !parser.isInQuotes else {
          throw InputFault(
            path, line: parser.recordLine, "a quote opens in this record and never closes",
            remedy: "Close it, or take it away.")
        }
        if let last = parser.finish() { return last }
      }
    }
    return records.popFirst()
  }

  private static func start(of handle: FileHandle, at url: URL) throws -> ArraySlice<UInt8> {
    let start = [UInt8](try handle.read(upToCount: blockSize) ?? Data())
    guard !start.isEmpty else {
      throw InputFault(
        url.path, "the file is empty", remedy: "It needs a header line and a value a line.")
    }
    if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) {
      throw InputFault(
        url.path, line: 1, "the file is in UTF-16", remedy: "Save it as CSV in UTF-8.")
    }
    return start.starts(with: byteOrderMark) ? start.dropFirst(byteOrderMark.count) : start[...]
  }

  /// What the first line holds most of: commas, semicolons or tabs, outside of quotes.
  private static func delimiter(in start: ArraySlice<UInt8>) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in start {
      if byte == 0x22 { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == 0x0A || byte == 0x0D { break }
      counts[byte, default: 0] += 1
    }
    let candidates: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    return candidates.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? candidates[0]
  }
}
