import Extract

/// What the lists of a stage come to: those whose length is known, and those that nobody has seen.
struct ListTally: Hashable, Sendable {
  let expectation: ListExpectation
  /// Rows of each list whose length is known, or was when it was bought last.
  private(set) var rows = Sample()
  /// Pages of each.
  private(set) var pages = Sample()
  /// Lists, or parts of one, of which no page is owned.
  private(set) var unseen = 0
  /// Calls for the rest of the lists whose length is known.
  private(set) var restCalls = Bounds<Int>.zero
  /// Rows that those have beyond what is owned.
  private(set) var restRows = 0
  /// Lists too long for one search, and not owned in full.
  private(set) var cut = 0

  init(_ expectation: ListExpectation) { self.expectation = expectation }

  mutating func add(_ ending: ListEnding) {
    if let size = ending.total ?? (ending.isWhole ? ending.records : nil) {
      compare(with: size)
    }
    guard ending.missing > 0 else { return }
    guard let total = ending.total else { return unseen += ending.missing }
    let rest = max(0, expectation.shown(of: total) - ending.records)
    restRows += rest
    guard expectation.isCut, total > expectation.reach else {
      return restCalls = restCalls + Bounds(exactly: ending.missing)
    }
    cut += 1
    // Each part has a page at least, and between them no more than one that is not full.
    let size = expectation.rowsPerPage
    restCalls =
      restCalls
      + Bounds(max(ending.missing, rest.boxes(of: size)), ending.missing + rest / size)
  }

  /// Takes a list of that length for one like those that nobody has seen.
  mutating func compare(with length: Int) {
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
