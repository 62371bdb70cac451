extension UnsafeMutablePointer<UInt8> {
  /// Copies bytes up to the first that a JSON string must not hold as it is.
  ///
  /// Eight bytes are looked at and copied in one step; there must be room for all of them.
  ///
  /// - Returns: How many were copied.
  @inline(__always)
  func copyPlain(from text: UnsafeBufferPointer<UInt8>) -> Int {
    guard let source = UnsafeRawPointer(text.baseAddress) else { return 0 }
    let target = UnsafeMutableRawPointer(self)
    let count = text.count
    var place = 0
    while count - place >= 8 {
      let word = source.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      guard !word.holdsByteToEscape else { break }
      target.storeBytes(of: word, toByteOffset: place, as: UInt64.self)
      guard place < count - 8 else { return count }
      // The last step overlaps the one before it where less than eight bytes are left.
      place = min(place + 8, count - 8)
    }
    while place < count {
      let byte = source.load(fromByteOffset: place, as: UInt8.self)
      guard !byte.isToEscape else { return place }
      self[place] = byte
      place += 1
    }
    return place
  }
}

extension UInt8 {
  fileprivate var isToEscape: Bool { self < 0x20 || self == 0x22 || self == 0x5C }
}

extension UInt64 {
  private static let each: UInt64 = 0x0101_0101_0101_0101

  /// A difference of bytes borrows from the upper bit of a byte only where one is smaller than what is
  /// taken from it.
  fileprivate var holdsByteToEscape: Bool {
    let quotes = self ^ (0x22 * Self.each)
    let backslashes = self ^ (0x5C * Self.each)
    let small =
      ((self &- 0x20 * Self.each) & ~self) | ((quotes &- Self.each) & ~quotes)
      | ((backslashes &- Self.each) & ~backslashes)
    return small & (0x80 * Self.each) != 0
  }
}
