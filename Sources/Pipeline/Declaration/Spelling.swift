/// Finds what somebody meant to write.
package enum Spelling {
  /// The word nearest to `word`; nil when none is near.
  static func nearest(to word: String, among words: some Sequence<String>) -> String? {
    words.sorted().map { (word: $0, distance: distance(word.lowercased(), $0.lowercased())) }
      .filter { $0.distance <= max(2, word.count / 3) }
      .min { $0.distance < $1.distance }?.word
  }

  /// `Did you mean …?`, or all that there are.
  package static func hint(for word: String, among words: some Sequence<String>) -> String {
    if let nearest = nearest(to: word, among: words) { return "Did you mean “\(nearest)”?" }
    return "Known: \(words.sorted().joined(separator: ", "))."
  }

  /// The number of letters to insert, delete or change (Levenshtein).
  private static func distance(_ left: String, _ right: String) -> Int {
    let right = Array(right)
    var row = Array(0...right.count)
    for (i, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for j in right.indices {
        let cost = diagonal + (letter == right[j] ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(cost, row[j] + 1, row[j + 1] + 1)
      }
    }
    return row[right.count]
  }
}
