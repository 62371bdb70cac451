import Foundation

extension UnsafeRawBufferPointer {
  /// True when these bytes come before those; a text comes before its continuations.
  package func precedes(_ other: UnsafeRawBufferPointer) -> Bool {
    guard let one = baseAddress, let two = other.baseAddress else { return count < other.count }
    let order = memcmp(one, two, Swift.min(count, other.count))
    return order == 0 ? count < other.count : order < 0
  }
}
