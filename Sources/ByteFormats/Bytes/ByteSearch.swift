import Foundation

extension UnsafeRawBufferPointer {
  /// Finds where some bytes occur first, at or behind a place.
  ///
  /// Whole replies are searched, so this is left to the C library, which is far quicker than a generic
  /// search.
  ///
  /// - Parameters:
  ///   - wanted: Not empty.
  ///   - start: From 0.
  /// - Returns: nil where they do not occur.
  package func place(of wanted: [UInt8], from start: Int = 0) -> Int? {
    guard let base = baseAddress else { return nil }
    var place = start
    while count - place >= wanted.count,
      let found = memchr(base + place, Int32(wanted[0]), count - place - wanted.count + 1)
    {
      place = UnsafeRawPointer(found) - base
      if memcmp(found, wanted, wanted.count) == 0 { return place }
      place += 1
    }
    return nil
  }
}
