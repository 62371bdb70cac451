import ByteFormats
import Foundation
package import PatentModel

extension Checkpoint {
  /// The line of one entity, found by halving the file, which is sorted by key.
  ///
  /// - Returns: nil when no line has that key.
  /// - Throws: When the file cannot be read.
  package func line(of kind: EntityKind, key: String) throws -> [UInt8]? {
    let file = try Data(contentsOf: lines(of: kind), options: .alwaysMapped)
    let wanted = Array(key.utf8)
    return file.withUnsafeBytes { bytes in
      var remaining = 0..<bytes.count
      while !remaining.isEmpty {
        let line = bytes.line(around: (remaining.lowerBound + remaining.upperBound) / 2)
        let found = bytes.key(in: line)
        if found.elementsEqual(wanted) { return Array(bytes[line]) }
        remaining =
          found.lexicographicallyPrecedes(wanted)
          ? min(line.upperBound + 1, remaining.upperBound)..<remaining.upperBound
          : remaining.lowerBound..<line.lowerBound
      }
      return nil
    }
  }

  /// The first line in which a text occurs, as JSON writes it.
  ///
  /// - Returns: nil when it occurs in none.
  /// - Throws: When the file cannot be read.
  package func firstLine(of kind: EntityKind, containing text: String) throws -> [UInt8]? {
    let file = try Data(contentsOf: lines(of: kind), options: .alwaysMapped)
    let wanted = Array(text.utf8)
    return file.withUnsafeBytes { bytes in
      bytes.place(of: wanted).map { Array(bytes[bytes.line(around: $0)]) }
    }
  }
}

extension UnsafeRawBufferPointer {
  /// The place of the line that holds a byte, without its line feed.
  fileprivate func line(around place: Int) -> Range<Int> {
    let start = self[..<place].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return start..<(self[place...].firstIndex(of: 0x0A) ?? count)
  }

  /// The text of a line's first member, which is the key of its entity and needs no escapes.
  fileprivate func key(in line: Range<Int>) -> Slice<UnsafeRawBufferPointer> {
    let quotes = self[line].indices.lazy.filter { self[$0] == UInt8(ascii: "\"") }.prefix(4)
    let ends = Array(quotes)
    guard ends.count == 4 else { return self[line.lowerBound..<line.lowerBound] }
    return self[(ends[2] + 1)..<ends[3]]
  }
}
