/// The question of one SearchMultiPatents call, read and checked (专利查询 V1.0, section 6.3.2).
struct QCCSearch: Sendable {
  /// Rows that can be paged to; those behind are counted, but answered with 207.
  static let limit = 5000

  let filter: QCCFilter
  let paging: QCCPaging

  /// - Throws: `wrongParameter`, `tooShort` for a search key of one character, `tooManyRecords` for a
  ///   page that ends behind ``limit``.
  init(_ call: Call) throws(QCCStatus) {
    filter = try QCCFilter(call)
    paging = try QCCPaging(call.query)
    guard paging.index * paging.size <= Self.limit else { throw .tooManyRecords }
  }
}

/// Which rows a search is for: the same on all of its pages.
///
/// The document leaves open what some of this means. Here the ends of a span of dates are included, an
/// IPC symbol matches all symbols that begin with it, and one call takes one kindcode.
struct QCCFilter: Hashable, Sendable {
  let searchKey: String
  private let kind: Publication.Kind?
  private let ipc: String?
  private let status: String?
  private let published: Span
  private let filed: Span

  /// - Throws: `wrongParameter`, `tooShort` for a search key of one character.
  init(_ call: Call) throws(QCCStatus) {
    let query = call.query.filter { !$0.value.isEmpty }
    searchKey = try call.searchKey("searchKey")
    kind = try Self.kind(query["kindcode"])
    ipc = try Self.symbol(query["ipc"])
    status = try Self.symbol(query["status"])
    published = try Span(first: query["pubDateBegin"], last: query["pubDateEnd"])
    filed = try Span(first: query["appDateBegin"], last: query["appDateEnd"])
  }

  private static func kind(_ text: String?) throws(QCCStatus) -> Publication.Kind? {
    guard let text else { return nil }
    guard let kind = Int(text).flatMap(Publication.Kind.init(rawValue:)) else {
      throw .wrongParameter
    }
    return kind
  }

  /// Reads a class or a status: letters, digits and the two marks that are in a class, blanks dropped.
  private static func symbol(_ text: String?) throws(QCCStatus) -> String? {
    guard let text else { return nil }
    let symbol = text.uppercased().filter { $0 != " " }
    guard symbol.utf8.allSatisfy(isOfSymbol) else { throw .wrongParameter }
    return symbol
  }

  private static func isOfSymbol(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || [45, 47].contains(byte)
  }

  func matches(_ publication: Publication) -> Bool {
    kind.map { $0 == publication.kind } != false
      && status.map { $0 == publication.status.code } != false
      && ipc.map { ipc in publication.symbols.contains { $0.hasPrefix(ipc) } } != false
      && published.contains(publication.date)
      && filed.contains(publication.filing?.date)
  }
}

/// The days from one to another, both included and each optional.
private struct Span: Hashable, Sendable {
  let first: Day?
  let last: Day?

  /// - Throws: `wrongParameter` for what is no day, and for an end before its beginning.
  init(first: String?, last: String?) throws(QCCStatus) {
    self.first = try Self.day(first)
    self.last = try Self.day(last)
    if let first = self.first, let last = self.last, last < first { throw .wrongParameter }
  }

  private static func day(_ text: String?) throws(QCCStatus) -> Day? {
    guard let text else { return nil }
    guard let day = Day(reading: text) else { throw .wrongParameter }
    return day
  }

  /// Whether a day lies in the span; a row without a day lies only in the span without ends.
  func contains(_ day: Day?) -> Bool {
    guard let day else { return first == nil && last == nil }
    return first.map { $0 <= day } != false && last.map { day <= $0 } != false
  }
}
