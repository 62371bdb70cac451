/// A small number for each of very many texts, in some 14 bytes a text.
///
/// Texts are not kept, but 58 bits of a hash that differs from process to process: among ten million, two are
/// taken for one with a chance of 1 in 6,000.
struct KeyNotes {
  /// The bits of a slot that hold the number.
  private static let numberBits: UInt64 = 0b11_1111

  /// There are many, so that growing doubles the memory of one of them alone.
  private var segments = (0..<KeyHash.segmentCount).map { _ in Segment() }
  private(set) var count = 0

  /// The number of a text, from 1 to 63; nil where none is noted.
  subscript(key: KeyHash) -> UInt8? {
    count == 0 ? nil : segments[key.segment].number(of: Self.tag(of: key))
  }

  /// Notes the number of a text, from 1 to 63.
  mutating func note(_ number: UInt8, of key: KeyHash) {
    if segments[key.segment].put(Self.tag(of: key) | UInt64(number)) { count += 1 }
  }

  private static func tag(of key: KeyHash) -> UInt64 { key.bits & ~numberBits }

  /// Open addressing; 0 where nothing is.
  private struct Segment {
    private var slots = [UInt64](repeating: 0, count: 16)
    private var count = 0

    func number(of tag: UInt64) -> UInt8? {
      let slot = slots[place(of: tag)]
      return slot == 0 ? nil : UInt8(slot & numberBits)
    }

    /// - Returns: Whether the text is new.
    mutating func put(_ slot: UInt64) -> Bool {
      if (count + 1) * 4 > slots.count * 3 { grow() }
      let place = place(of: slot & ~numberBits)
      let isNew = slots[place] == 0
      slots[place] = slot
      if isNew { count += 1 }
      return isNew
    }

    /// Where a tag is, or would be.
    private func place(of tag: UInt64) -> Int {
      var place = Int(truncatingIfNeeded: tag >> 6) & (slots.count - 1)
      while slots[place] != 0, slots[place] & ~numberBits != tag {
        place = (place + 1) & (slots.count - 1)
      }
      return place
    }

    private mutating func grow() {
      let former = slots
      slots = [UInt64](repeating: 0, count: 2 * former.count)
      for slot in former where slot != 0 { slots[place(of: slot & ~numberBits)] = slot }
    }
  }
}
