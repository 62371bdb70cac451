import ByteFormats

/// Lines in one buffer, with what is needed to sort them without moving them.
struct LineBatch {
  private struct Line {
    /// The first sixteen bytes as a number: longer than most keys, so most comparisons end here.
    let prefix: UInt128
    let offset: Int
    let count: Int
  }

  private var bytes: [UInt8] = []
  private var lines: [Line] = []

  var byteCount: Int { bytes.count }
  var isEmpty: Bool { lines.isEmpty }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    lines.removeAll(keepingCapacity: true)
  }

  /// Makes room for that many bytes, so that growing does not double what is held.
  mutating func reserve(_ byteCount: Int) { bytes.reserveCapacity(byteCount) }

  /// Takes whole lines, each ending in a line feed.
  mutating func append(_ text: UnsafeRawBufferPointer) {
    var offset = bytes.count
    bytes.append(contentsOf: text)
    text.forEachLine { line in
      lines.append(Line(prefix: line.sortPrefix, offset: offset, count: line.count))
      offset += line.count + 1
    }
  }

  /// Hands on the lines in the order of their bytes, without line feeds.
  mutating func sorted(_ body: (UnsafeRawBufferPointer) throws -> Void) throws {
    try bytes.withUnsafeBytes { bytes in
      lines.sort { one, other in
        guard one.prefix == other.prefix else { return one.prefix < other.prefix }
        return bytes.line(one.offset, one.count).precedes(bytes.line(other.offset, other.count))
      }
      for line in lines { try body(bytes.line(line.offset, line.count)) }
    }
  }
}

extension UnsafeRawBufferPointer {
  fileprivate func line(_ offset: Int, _ count: Int) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: self[offset..<offset + count])
  }

  /// The first sixteen bytes, the first of them weighing most; zeros behind a shorter line.
  fileprivate var sortPrefix: UInt128 {
    guard count < 16 else { return UInt128(bigEndian: loadUnaligned(as: UInt128.self)) }
    return (0..<16).reduce(0) { $0 << 8 | ($1 < count ? UInt128(self[$1]) : 0) }
  }
}
