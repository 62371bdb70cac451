/// Tells where a key may have been seen first, in some 13 bytes a key.
///
/// Keys themselves are not kept: of each place that it gives the caller has to look whether the key is
/// there. For about one key in 500 it gives a place in vain.
///
/// It is shared by who holds it, not copied.
final class RowTable {
  private static let segmentCount = 256

  /// Open addressing: 24 bits of a key's hash above 40 of its place; 0 where nothing is.
  ///
  /// There are many, so that growing doubles the memory of one of them alone.
  private let segments = (0..<segmentCount).map { _ in RowSegment() }

  /// Where the key may have been inserted.
  func places(of key: String) -> [Int] {
    let hash = Self.hash(key)
    return segments[hash.segment].places(of: hash.tag)
  }

  /// - Parameters:
  ///   - place: From 1, below 2 to the power of 40.
  ///   - key: May have been inserted before.
  func insert(_ place: Int, for key: String) {
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
