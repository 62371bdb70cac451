#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A part of a ``RowTable``: entries of which the low bits of the tag say where to look first.
///
/// Its memory is the system's own, and goes back as a whole when the segment grows: on the heap, the many
/// pieces that segments have grown out of would come to as much again.
final class RowSegment {
  private var slots: UnsafeMutableBufferPointer<UInt64>
  private var count = 0

  init() { slots = Self.pages(of: 512) }

  deinit { Self.giveBack(slots) }

  /// The places of all entries of a tag.
  func places(of tag: UInt32) -> [Int] {
    var places: [Int] = []
    var slot = first(of: tag)
    while slots[slot] != 0 {
      if slots[slot] >> 40 == tag { places.append(Int(slots[slot] & 0xFF_FFFF_FFFF)) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return places
  }

  /// - Parameter entry: 24 bits of the tag above 40 of its place.
  func insert(_ entry: UInt64) {
    if (count + 1) * 4 > slots.count * 3 { grow() }
    place(entry)
    count += 1
  }

  private func place(_ entry: UInt64) {
    var slot = first(of: UInt32(entry >> 40))
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = entry
  }

  private func first(of tag: UInt32) -> Int { Int(tag) & (slots.count - 1) }

  private func grow() {
    let former = slots
    slots = Self.pages(of: 2 * former.count)
    for entry in former where entry != 0 { place(entry) }
    Self.giveBack(former)
  }

  /// Memory that is all 0.
  private static func pages(of count: Int) -> UnsafeMutableBufferPointer<UInt64> {
    let bytes = count * MemoryLayout<UInt64>.stride
    let start = mmap(nil, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    guard let start, start != MAP_FAILED else { preconditionFailure("There is no memory left") }
    return UnsafeMutableBufferPointer(
      start: start.bindMemory(to: UInt64.self, capacity: count), count: count)
  }

  private static func giveBack(_ slots: UnsafeMutableBufferPointer<UInt64>) {
    munmap(slots.baseAddress, slots.count * MemoryLayout<UInt64>.stride)
  }
}
