extension InputRow {
  /// Whether the row is in a shard of its list, such as the second of five.
  ///
  /// A row is in exactly one: that of its canonical value, or of what was read where there is none; so rows
  /// that ask for the same are in the same. The shard's number, from 0, is the 64-bit FNV-1a of the value's
  /// UTF-8 modulo their count: no version may change it, since others have bought the rest by it.
  package func isIn(_ shard: Portion) -> Bool {
    let hash = (normalizedValue ?? rawValue ?? "").fnv1a
    return hash % UInt64(shard.whole) == UInt64(shard.part - 1)
  }
}

extension String {
  /// Source: Fowler, Noll, Vo, FNV-1a (RFC 9923).
  fileprivate var fnv1a: UInt64 {
    utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
