import Foundation

extension UnsafeRawBufferPointer {
  func isEqual(to other: UnsafeRawBufferPointer) -> Bool {
    guard count == other.count, let one = baseAddress, let two = other.baseAddress else {
      return count == other.count
    }
    return memcmp(one, two, count) == 0
  }

  /// The place of the first such byte from `start` on.
  func firstIndex(of byte: UInt8, from start: Int = 0) -> Int? {
    guard start < count, let base = baseAddress,
      let found = memchr(base + start, Int32(byte), count - start)
    else { return nil }
    return UnsafeRawPointer(found) - base
  }

  /// Calls `body` with each line, without its line feed.
  func forEachLine(_ body: (UnsafeRawBufferPointer) throws -> Void) rethrows {
    var start = 0
    while let end = firstIndex(of: UInt8(ascii: "\n"), from: start) {
      try body(UnsafeRawBufferPointer(rebasing: self[start..<end]))
      start = end + 1
    }
  }
}
