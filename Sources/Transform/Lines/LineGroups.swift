/// Gathers sorted `key TAB json` lines into groups of one key.
///
/// The group at hand is held in memory: the lines of one entity, never those of all.
struct LineGroups {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var keyCount = 0

  /// Takes the next line; hands on the group before it when the key changes.
  mutating func add(
    _ line: UnsafeRawBufferPointer, _ body: (LineGroup) throws -> Void
  ) throws {
    let count = line.firstIndex(of: UInt8(ascii: "\t")) ?? line.count
    if !ends.isEmpty, !continues(line, keyCount: count) { try flush(body) }
    keyCount = count
    bytes.append(contentsOf: line)
    ends.append(bytes.count)
  }

  /// Hands on the last group.
  mutating func flush(_ body: (LineGroup) throws -> Void) throws {
    guard !ends.isEmpty else { return }
    try bytes.withUnsafeBytes { try body(LineGroup(bytes: $0, ends: ends, keyCount: keyCount)) }
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }

  private func continues(_ line: UnsafeRawBufferPointer, keyCount count: Int) -> Bool {
    guard count == keyCount else { return false }
    return bytes.withUnsafeBytes { held in
      UnsafeRawBufferPointer(rebasing: held[..<count])
        .isEqual(to: UnsafeRawBufferPointer(rebasing: line[..<count]))
    }
  }
}

/// The lines of one key, valid only while they are handed on.
struct LineGroup {
  let bytes: UnsafeRawBufferPointer
  let ends: [Int]
  let keyCount: Int

  var key: String { String(decoding: bytes[..<keyCount], as: UTF8.self) }

  /// Calls `body` with the JSON of each line.
  func forEachValue(_ body: (UnsafeRawBufferPointer) throws -> Void) rethrows {
    var start = 0
    for end in ends {
      try body(UnsafeRawBufferPointer(rebasing: bytes[min(start + keyCount + 1, end)..<end]))
      start = end
    }
  }
}

extension LineSorter {
  /// Hands on all lines in groups of one key, sorted by key.
  func finishGroups(_ body: (LineGroup) throws -> Void) throws {
    var groups = LineGroups()
    try finish { try groups.add($0, body) }
    try groups.flush(body)
  }

  /// Lets a crew work on the groups, some chunks at a time, and hands on the outcomes in key order.
  ///
  /// While the crew is at some chunks the next ones are gathered. Groups for which `isIdle` is true are
  /// left out.
  func finishGroups<Worker, Outcome: Sendable>(
    with crew: Crew<Worker>, except isIdle: KeyPath<LineGroup, Bool>? = nil,
    _ work: @escaping @Sendable (inout Worker, GroupChunk) throws -> Outcome,
    _ body: (Outcome) throws -> Void
  ) throws {
    var shift = crew.shift(work)
    var chunk = GroupChunk()
    try finishGroups { group in
      if let isIdle, group[keyPath: isIdle] { return }
      chunk.append(group)
      guard chunk.byteCount >= Self.chunkSize else { return }
      try shift.add(chunk, body)
      chunk = GroupChunk()
    }
    try shift.add(chunk, body)
    try shift.finish(body)
  }

  /// Bytes of groups that a worker takes at once.
  private static var chunkSize: Int { 256 << 10 }
}
