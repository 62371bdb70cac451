extension [UInt8] {
  /// True when a word occurs anywhere.
  ///
  /// Comparing UTF-8 finds exactly what comparing scalars would, and several times as fast.
  func contains(word: [UInt8]) -> Bool {
    end(ofWord: word, from: 0) != nil
  }

  /// Finds where a word at or behind a place ends.
  ///
  /// - Parameters:
  ///   - word: What to look for; not empty.
  ///   - start: The place from which to look.
  ///   - refused: Bytes directly before which an occurrence does not count.
  /// - Returns: The place behind the word, or nil when it does not occur.
  func end(ofWord word: [UInt8], from start: Int, unlessAfter refused: [UInt8] = []) -> Int? {
    guard count - start >= word.count else { return nil }
    for place in start...(count - word.count) where matches(word, at: place) {
      if !refused.isEmpty, self[..<place].suffix(refused.count).elementsEqual(refused) { continue }
      return place + word.count
    }
    return nil
  }

  private func matches(_ word: [UInt8], at place: Int) -> Bool {
    for offset in word.indices where self[place + offset] != word[offset] { return false }
    return true
  }
}
