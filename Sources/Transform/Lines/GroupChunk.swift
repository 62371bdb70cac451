/// Whole groups of lines that one worker takes at once, in order.
struct GroupChunk: Sendable {
  private var bytes: [UInt8] = []
  /// Where each line ends.
  private var ends: [Int] = []
  private var groups: [Group] = []

  private struct Group {
    let start: Int
    let lines: Range<Int>
    let keyCount: Int
  }

  var byteCount: Int { bytes.count }
  var isEmpty: Bool { groups.isEmpty }

  mutating func append(_ group: LineGroup) {
    let (start, firstLine) = (bytes.count, ends.count)
    bytes.append(contentsOf: group.bytes)
    for end in group.ends { ends.append(start + end) }
    groups.append(Group(start: start, lines: firstLine..<ends.count, keyCount: group.keyCount))
  }

  func forEachGroup(_ body: (LineGroup) throws -> Void) rethrows {
    try bytes.withUnsafeBytes { bytes in
      for group in groups {
        let end = group.lines.isEmpty ? group.start : ends[group.lines.upperBound - 1]
        try body(
          LineGroup(
            bytes: UnsafeRawBufferPointer(rebasing: bytes[group.start..<end]),
            ends: ends[group.lines].map { $0 - group.start }, keyCount: group.keyCount))
      }
    }
  }
}
