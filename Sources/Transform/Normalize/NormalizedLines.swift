/// What normalizing gives: lines by the place where they meet, and what could not be read.
struct NormalizedLines: Sendable {
  /// Keyed by publication digits: claims, and whatever only names a publication.
  var publications = KeyedLines()
  /// Keyed by application id.
  var patents = KeyedLines()
  /// Keyed by company id.
  var companies = KeyedLines()
  /// Keyed by source and record id: where each record is gathered.
  var versions = KeyedLines()
  /// Key of each name that a company of the dataset bears, with its id.
  var companyNames: [UTF8Text: String] = [:]

  var observations = 0
  var unreadableReplies = 0
  var unidentifiedRecords = 0
}
