/// Places among the records of an entity, in ascending order: who says something of it.
///
/// Nearly no entity has more records than a word has bits, so nearly all of these are one word.
struct Places: Hashable, Sendable {
  /// Bit n stands for place n.
  private var word: UInt64 = 0
  /// Sorted.
  private var beyond: [Int] = []

  mutating func insert(_ place: Int) {
    if place < UInt64.bitWidth {
      word |= 1 << UInt64(place)
    } else if !beyond.contains(place) {
      beyond.append(place)
      beyond.sort()
    }
  }

  mutating func formUnion(_ other: Places) {
    word |= other.word
    for place in other.beyond { insert(place) }
  }

  func contains(_ place: Int) -> Bool {
    place < UInt64.bitWidth ? word & (1 << UInt64(place)) != 0 : beyond.contains(place)
  }

  var isEmpty: Bool { word == 0 && beyond.isEmpty }
}

extension Places: ExpressibleByArrayLiteral {
  init(_ places: some Sequence<Int>) { for place in places { insert(place) } }

  init(arrayLiteral places: Int...) { self.init(places) }
}

extension Places: Sequence {
  struct Iterator: IteratorProtocol {
    fileprivate var word: UInt64
    fileprivate var beyond: ArraySlice<Int>

    mutating func next() -> Int? {
      guard word != 0 else { return beyond.popFirst() }
      defer { word &= word - 1 }
      return word.trailingZeroBitCount
    }
  }

  func makeIterator() -> Iterator { Iterator(word: word, beyond: beyond[...]) }
}
