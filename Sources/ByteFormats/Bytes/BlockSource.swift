/// Bytes that come a block at a time, so that a file of any size takes the memory of a block.
package protocol BlockSource {
  /// The next bytes, never none; nil at the end, and from then on.
  mutating func next() throws -> [UInt8]?
}
