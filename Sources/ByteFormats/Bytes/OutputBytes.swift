/// Bytes that grow at their end, written through a pointer into room that is made beforehand.
///
/// An array asks at every appended byte whether there is room for it and whether somebody shares it;
/// here that is asked once for a whole value.
@usableFromInline struct OutputBytes: Sendable {
  /// The bytes written, and the room behind them.
  @usableFromInline var storage: [UInt8]
  @usableFromInline var count = 0

  init(reserving capacity: Int) { storage = [UInt8](repeating: 0, count: capacity) }

  /// Begins anew in the memory at hand.
  mutating func removeAll() { count = 0 }

  func withUnsafeBytes<Result>(
    _ body: (UnsafeRawBufferPointer) throws -> Result
  ) rethrows -> Result {
    try storage.withUnsafeBytes { try body(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
  }

  /// Lets `write` write at most that many bytes.
  ///
  /// - Parameters:
  ///   - room: The most that may be written.
  ///   - write: Gets the place to begin at; returns the place behind its last byte.
  @inlinable @inline(__always)
  mutating func append(
    atMost room: Int, _ write: (UnsafeMutablePointer<UInt8>) -> UnsafeMutablePointer<UInt8>
  ) {
    if storage.count - count < room { makeRoom(for: room) }
    let written = count
    count = storage.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return written }
      return write(base + written) - base
    }
  }

  @inline(never) @usableFromInline
  mutating func makeRoom(for room: Int) {
    let capacity = max(count + room, 2 * storage.count, 64)
    storage.append(contentsOf: repeatElement(0, count: capacity - storage.count))
  }
}

extension UnsafeMutablePointer<UInt8> {
  /// Writes one byte.
  ///
  /// - Returns: The place behind it.
  @inlinable @inline(__always)
  func writing(_ byte: UInt8) -> Self {
    pointee = byte
    return self + 1
  }

  /// Writes bytes.
  ///
  /// - Returns: The place behind them.
  @inlinable @inline(__always)
  func writing(_ bytes: UnsafeBufferPointer<UInt8>) -> Self {
    guard let first = bytes.baseAddress else { return self }
    update(from: first, count: bytes.count)
    return self + bytes.count
  }
}
