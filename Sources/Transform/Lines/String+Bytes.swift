import ByteFormats

// Texts compared by their UTF-8 bytes, as every table is sorted. `String` itself compares by canonical
// equivalence, which takes some different texts for equal.
extension String {
  /// True when this text comes first by its bytes.
  func isBefore(_ other: String) -> Bool {
    withBytes(and: other) { $0.precedes($1) }
      ?? utf8.lexicographicallyPrecedes(other.utf8)
  }

  /// True when both texts are the same bytes.
  func isSame(as other: String) -> Bool {
    withBytes(and: other) { $0.isEqual(to: $1) } ?? utf8.elementsEqual(other.utf8)
  }

  /// Hands on the bytes of both texts; nil when one of them does not lie in one piece.
  private func withBytes<Result>(
    and other: String, _ body: (UnsafeRawBufferPointer, UnsafeRawBufferPointer) -> Result
  ) -> Result? {
    utf8.withContiguousStorageIfAvailable { one in
      other.utf8.withContiguousStorageIfAvailable { two in
        body(UnsafeRawBufferPointer(one), UnsafeRawBufferPointer(two))
      }
    }?.flatMap(\.self)
  }
}

extension Sequence<String> {
  /// The texts in the order of their bytes, each once.
  var distinctSorted: [String] {
    var distinct: [String] = []
    for text in self where !distinct.contains(where: text.isSame) { distinct.append(text) }
    if distinct.count > 1 { distinct.sort { $0.isBefore($1) } }
    return distinct
  }
}

/// True when a key of several texts comes first by bytes, its first text weighing most.
func isKey(_ one: [String], before other: [String]) -> Bool {
  for (left, right) in zip(one, other) where !left.isSame(as: right) {
    return left.isBefore(right)
  }
  return one.count < other.count
}
