/// Invented patents for numbers that nobody has listed: for loads larger than any corpus.
///
/// What is invented depends on the number alone, so that it is the same in every run. An application
/// and its grant share their digits and therefore their filing.
enum OpenNumbers {
  /// - Returns: The patent of a number of 7 or 9 digits with the letter A, B, U or S whose last digit
  ///   is even; nil for all others, so that a load holds numbers nobody knows.
  static func publication(numbered number: String) -> Publication? {
    guard number.hasPrefix("CN"), let letter = number.last,
      let kind = Publication.Kind(letter: letter)
    else { return nil }
    let digits = number.dropFirst(2).dropLast()
    guard [7, 9].contains(digits.utf8.count), digits.first == kind.series,
      let value = UInt(digits), value.isMultiple(of: 2), let frame = frame(digits, kind)
    else { return nil }
    var chance = Chance(seed: frame.digits)
    let applicant = chance.pick(Corpus.portfolios).company
    let draft = Draft(frame, applicant: applicant, isGranted: true, chance: &chance)
    return draft.publications.first { $0.number == number }
  }

  /// Gives every digit a place in the application number, so that no two of them are the same: the
  /// first is the type, the second the year, the others are the serial.
  private static func frame(_ digits: Substring, _ kind: Publication.Kind) -> Draft.Frame? {
    let isLong = digits.utf8.count == 9
    let year = isLong ? 2010 + (digits.dropFirst().first?.wholeNumberValue ?? 0) : 2020
    guard let first = Day(year: year, month: 1, day: 1),
      let last = Day(year: year, month: 12, day: 31)
    else { return nil }
    return Draft.Frame(
      kind: kind == .grant ? .application : kind, digits: "CN\(digits)",
      serial: isLong ? String(digits.dropFirst(2)) : "0\(digits.dropFirst())", days: first...last)
  }
}
