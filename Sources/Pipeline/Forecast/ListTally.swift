import Extract

/// What the lists of a stage come to: those whose length is known, and those that nobody has seen.
struct ListTally: Hashable, Sendable {
  /// A list that is bought again has grown by one of so many rows at most, it is assumed.
  private static let growth = 10

  let expectation: ListExpectation
  /// Rows of each list whose length is known, or was when it was bought last.
  private(set) var rows = Sample()
  /// Pages of each.
  private(set) var pages = Sample()
  /// Lists, or parts of one, of which no page is owned.
  private(set) var unseen = 0
  /// Lists that are read, or begun, in all.
  private(set) var count = 0
  /// Lists of which something is bought again, since it is too old or to be refreshed.
  private(set) var outdated = 0
  /// Calls for the rest of the lists whose length is known.
  private(set) var restCalls = Bounds<Int>.zero
  /// Rows that those have beyond what was ever bought.
  private(set) var restRows = Bounds<Int>.zero
  /// Lists too long for one search, and not owned in full.
  private(set) var cut = 0

  init(_ expectation: ListExpectation) { self.expectation = expectation }

  mutating func add(_ ending: ListEnding) {
    count += 1
    let length = ending.total ?? (ending.isWhole ? ending.records : nil)
    if let length { compare(with: length) }
    let open = ending.missing + ending.outdated
    guard open > 0 else { return }
    guard let length else { return unseen += open }
    outdated += ending.outdated > 0 ? 1 : 0
    // What is bought again may have grown meanwhile.
    let most = length + (ending.outdated > 0 ? length.boxes(of: Self.growth) : 0)
    let rest = Bounds(length, most).map { max(0, expectation.shown(of: $0) - ending.records) }
    restRows = restRows + rest
    restCalls = restCalls + calls(for: open, rest: rest.low, of: Bounds(length, most))
  }

  /// Calls for the rest of a list.
  ///
  /// - Parameters:
  ///   - open: Questions to be asked that are known.
  ///   - rest: Rows that were never bought.
  ///   - length: Of the whole.
  /// - Returns: Exactly the open ones, where it is neither cut nor grown.
  private mutating func calls(for open: Int, rest: Int, of length: Bounds<Int>) -> Bounds<Int> {
    guard expectation.isCut, length.low > expectation.reach else {
      let pages = length.map { expectation.pages(of: expectation.shown(of: $0)) }
      return Bounds(open, open + pages.high - pages.low)
    }
    cut += 1
    // Each part has a page at least, shares some days with its neighbour, and may be cut again.
    let size = expectation.rowsPerPage
    let most = 4 * open + (length.high + length.high / 10).boxes(of: size)
    return Bounds(max(open, rest.boxes(of: size)), most)
  }

  /// Whether nothing about these lists is guessed.
  var isKnown: Bool { unseen == 0 && outdated == 0 }

  /// Takes a list of that length for one like those that nobody has seen.
  private mutating func compare(with length: Int) {
    let shown = expectation.shown(of: length)
    rows.add(shown)
    pages.add(expectation.pages(of: shown))
  }

  /// Calls for lists that nobody has seen.
  func calls(forUnseen lists: Bounds<Int>) -> Bounds<Int> {
    guard pages.count > 0 else {
      let most = expectation.pages(of: expectation.guess.upperBound)
      return Bounds(lists.low, lists.high * most)
    }
    return Bounds(
      pages.total(of: lists.low, atLeast: 1).low, pages.total(of: lists.high, atLeast: 1).high)
  }

  /// Rows of lists that nobody has seen.
  func rows(ofUnseen lists: Bounds<Int>) -> Bounds<Int> {
    guard rows.count > 0 else {
      return Bounds(
        lists.low * expectation.guess.lowerBound, lists.high * expectation.guess.upperBound)
    }
    return Bounds(
      rows.total(of: lists.low, atLeast: 0).low, rows.total(of: lists.high, atLeast: 0).high)
  }
}
