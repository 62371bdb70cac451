/// Why two publications are taken for documents of one application without its number being known.
package enum PublicationLink: String, Sendable, CaseIterable {
  /// The same document.
  case sameNumber
  /// The same digits in a series that all documents of an application share.
  case sharedSeries
  /// The same digits and letter, as in A and its corrected A8.
  case sameLetter
  /// A seven-digit A, granted under the same number once A and B shared one.
  case lateGrant

  /// True when the link deserves flag ``QualityFlag/linkedByPublicationBase``.
  package var isByBase: Bool { self != .sameNumber }
}

extension PublicationLink {
  /// The day from which a grant keeps the number of its application: 2010-04-07.
  private static let numbersAreShared = CalendarDate(year: 2010, month: 4, day: 7)

  /// The link between two publications, whichever comes first.
  ///
  /// Before 2010-04-07 a grant had another number than its A, and the seven-digit series of A and C
  /// overlap. So equal digits alone link nothing there.
  ///
  /// - Parameters:
  ///   - one: A publication.
  ///   - other: Another publication, or the same.
  ///   - grantDate: The publication date of the one of kind B.
  /// - Returns: nil when the numbers say nothing, though the documents may still belong together.
  package static func between(
    _ one: PublicationNumber, _ other: PublicationNumber, grantDate: CalendarDate? = nil
  ) -> Self? {
    if one == other { return .sameNumber }
    guard one.isChinese, other.isChinese, one.docNumber == other.docNumber else { return nil }
    if isShared(one.docNumber) { return .sharedSeries }
    if let letter = one.kindCode?.utf8.first, letter == other.kindCode?.utf8.first {
      return .sameLetter
    }
    guard one.docNumber.utf8.count == 7, Set([one.kindCode, other.kindCode]) == ["A", "B"],
      let grantDate, let numbersAreShared, grantDate >= numbersAreShared
    else { return nil }
    return .lateGrant
  }

  /// True for nine digits from CN100998275A on, and for all nine digits beginning with 2 or 3.
  private static func isShared(_ docNumber: String) -> Bool {
    docNumber.utf8.count == 9 && !docNumber.utf8.lexicographicallyPrecedes("100998275".utf8)
  }
}

extension ApplicationNumber {
  /// True when this application may own the publication: its type is that of the series, and the
  /// kind fits.
  package func mayOwn(_ publication: PublicationNumber) -> Bool {
    publication.patentType == patentType && !publication.flags.contains(.kindSeriesMismatch)
  }
}
