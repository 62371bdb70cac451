/// Tells where a key may have been seen first, in some 13 bytes a key.
///
/// Keys themselves are not kept: of each place that it gives the caller has to look whether the key is
/// there. For about one key in 500 it gives a place in vain.
struct RowTable {
  private static let segmentCount = 256

  /// Open addressing: 24 bits of a key's hash above 40 of its place; 0 where nothing is.
  ///
  /// There are many, so that growing doubles the memory of one of them alone.
  private var segments = [Segment](repeating: Segment(), count: segmentCount)

  /// Where the key may have been inserted.
  func places(of key: String) -> [Int] {
    let hash = Self.hash(key)
    return segments[hash.segment].places(of: hash.tag)
  }

  /// - Parameters:
  ///   - place: From 1, below 2 to the power of 40.
  ///   - key: May have been inserted before.
  mutating func insert(_ place: Int, for key: String) {
    let hash = Self.hash(key)
    segments[hash.segment].insert(UInt64(hash.tag) << 40 | UInt64(place))
  }

  private static func hash(_ key: String) -> (segment: Int, tag: UInt32) {
    var hasher = Hasher()
    var key = key
    key.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    let hash = UInt64(truncatingIfNeeded: hasher.finalize())
    return (Int(hash >> 56), UInt32(truncatingIfNeeded: hash) & 0xFF_FFFF)
  }
}

private struct Segment {
  private var slots = [UInt64](repeating: 0, count: 16)
  private var count = 0

  func places(of tag: UInt32) -> [Int] {
    var places: [Int] = []
    var slot = first(of: tag)
    while slots[slot] != 0 {
      if slots[slot] >> 40 == tag { places.append(Int(slots[slot] & 0xFF_FFFF_FFFF)) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return places
  }

  mutating func insert(_ entry: UInt64) {
    if (count + 1) * 4 > slots.count * 3 { grow() }
    var slot = first(of: UInt32(entry >> 40))
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = entry
    count += 1
  }

  private func first(of tag: UInt32) -> Int { Int(tag) & (slots.count - 1) }

  private mutating func grow() {
    let former = slots
    slots = [UInt64](repeating: 0, count: 2 * former.count)
    count = 0
    for entry in former where entry != 0 { insert(entry) }
  }
}
