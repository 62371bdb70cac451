/// Tells where a key may have been seen first, in some 13 bytes a key.
///
/// Keys themselves are not kept: of each place that it gives the caller has to look whether the key is
/// there. For about one key in 500 it gives a place in vain.
///
/// It is shared by who holds it, not copied.
final class RowTable {
  /// Open addressing: 24 bits of a key's hash above 40 of its place; 0 where nothing is.
  ///
  /// There are many, so that growing doubles the memory of one of them alone.
  private let segments = (0..<KeyHash.segmentCount).map { _ in RowSegment() }

  /// Where the key may have been inserted.
  func places(of key: KeyHash) -> [Int] { segments[key.segment].places(of: Self.tag(of: key)) }

  /// - Parameters:
  ///   - place: From 1, below 2 to the power of 40.
  ///   - key: May have been inserted before.
  func insert(_ place: Int, for key: KeyHash) {
    segments[key.segment].insert(UInt64(Self.tag(of: key)) << 40 | UInt64(place))
  }

  private static func tag(of key: KeyHash) -> UInt32 {
    UInt32(truncatingIfNeeded: key.bits) & 0xFF_FFFF
  }
}
