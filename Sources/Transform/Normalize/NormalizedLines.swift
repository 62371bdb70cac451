/// What normalizing gives: lines by the place where they meet, and what could not be read.
struct NormalizedLines: Sendable {
  /// Keyed by publication digits: claims, and whatever only names a publication.
  var publications = KeyedLines()
  /// Keyed by application id.
  var patents = KeyedLines()
  /// Keyed by the id of a company that was asked for, or by a licence.
  var companies = KeyedLines()
  /// Keyed by record id and source: where each record is gathered.
  var versions = KeyedLines()
  /// Who is said to be one company.
  var sightings: Set<CompanySighting> = []

  var observations = 0
  var unreadableReplies = 0
  var unidentifiedRecords = 0
}
