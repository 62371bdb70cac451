extension UnsafeBufferPointer<UInt8> {
  /// The place of the first byte that a JSON string must not hold as it is; nil when there is none.
  ///
  /// Eight bytes are looked at in one step: a difference of bytes borrows from the upper bit of a byte
  /// only where one is smaller than what is taken from it.
  func firstToEscape(from start: Int) -> Int? {
    var place = start
    let words = UnsafeRawBufferPointer(self)
    while count - place >= 8 {
      guard !words.loadUnaligned(fromByteOffset: place, as: UInt64.self).holdsByteToEscape else {
        break
      }
      place += 8
    }
    while place < count {
      if self[place].isToEscape { return place }
      place += 1
    }
    return nil
  }
}

extension UInt8 {
  fileprivate var isToEscape: Bool { self < 0x20 || self == 0x22 || self == 0x5C }
}

extension UInt64 {
  private static let each: UInt64 = 0x0101_0101_0101_0101

  fileprivate var holdsByteToEscape: Bool {
    let quotes = self ^ (0x22 * Self.each)
    let backslashes = self ^ (0x5C * Self.each)
    let small =
      ((self &- 0x20 * Self.each) & ~self) | ((quotes &- Self.each) & ~quotes)
      | ((backslashes &- Self.each) & ~backslashes)
    return small & (0x80 * Self.each) != 0
  }
}
