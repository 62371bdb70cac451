/// Some of many elements, as evenly spread as can be, in memory that does not grow with their number.
struct EvenChoice<Element> {
  private let mostKept: Int
  /// Every so many-th element is kept.
  private var stride = 1
  private var seen = 0
  private var kept: [Element] = []

  /// - Parameter mostKept: Up to so many elements the choice is exact.
  init(mostKept: Int = 10_000) { self.mostKept = mostKept }

  mutating func add(_ element: Element) {
    defer { seen += 1 }
    guard seen.isMultiple(of: stride) else { return }
    if kept.count == mostKept {
      kept = kept.enumerated().filter { $0.offset.isMultiple(of: 2) }.map(\.element)
      stride *= 2
      guard seen.isMultiple(of: stride) else { return }
    }
    kept.append(element)
  }

  /// At most so many of them, each from the middle of its share.
  func elements(atMost count: Int) -> [Element] {
    guard kept.count > count else { return kept }
    return (0..<count).map { kept[($0 * kept.count + kept.count / 2) / count] }
  }
}
