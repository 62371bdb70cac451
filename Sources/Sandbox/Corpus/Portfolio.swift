/// What is to be invented for one company.
package struct Portfolio: Equatable, Sendable {
  package let company: String
  /// How many publications, an application and its grant counting as two.
  package let publications: Int
  /// The calendar years of the filings, from 2010 on; nil for the years in which the grants of all
  /// the invented patents lie in the past.
  package let years: ClosedRange<Int>?

  package init(_ company: String, publications: Int, filedIn years: ClosedRange<Int>? = nil) {
    self.company = company
    self.publications = publications
    self.years = years
  }
}
