/// The question of one SearchMultiPatents call, read and checked (专利查询 V1.0, section 6.3.2).
///
/// The document leaves open what some of this means. Here the ends of a span of dates are included, an
/// IPC symbol matches all symbols that begin with it, and one call takes one kindcode.
struct QCCSearch: Sendable {
  /// Rows that can be paged to; those behind are counted, but answered with 207.
  static let limit = 5000

  let searchKey: String
  let pageSize: Int
  let pageIndex: Int
  private let kind: Publication.Kind?
  private let ipc: String?
  private let status: String?
  private let published: Span
  private let filed: Span

  /// - Throws: `wrongParameter`, `tooShort` for a search key of one character, `tooManyRecords` for a
  ///   page that ends behind ``limit``.
  init(_ query: [String: String]) throws(QCCStatus) {
    guard let searchKey = query["searchKey"], !searchKey.isEmpty else { throw .wrongParameter }
    guard searchKey.count >= 2 else { throw .tooShort }
    self.searchKey = searchKey
    pageSize = try Self.number(query["pageSize"] ?? "10", in: 1...50)
    pageIndex = try Self.number(query["pageIndex"] ?? "1", in: 1...Int(Int32.max))
    kind = try Self.kind(query["kindcode"])
    ipc = query["ipc"].flatMap { $0.isEmpty ? nil : $0.uppercased() }
    status = query["status"].flatMap { $0.isEmpty ? nil : $0 }
    published = try Span(first: query["pubDateBegin"], last: query["pubDateEnd"])
    filed = try Span(first: query["appDateBegin"], last: query["appDateEnd"])
    guard pageIndex * pageSize <= Self.limit else { throw .tooManyRecords }
  }

  private static func number(_ text: String, in range: ClosedRange<Int>) throws(QCCStatus) -> Int {
    guard let number = Int(text), range.contains(number) else { throw .wrongParameter }
    return number
  }

  private static func kind(_ text: String?) throws(QCCStatus) -> Publication.Kind? {
    guard let text, !text.isEmpty else { return nil }
    guard let kind = Int(text).flatMap(Publication.Kind.init(rawValue:)) else {
      throw .wrongParameter
    }
    return kind
  }
}

extension QCCSearch {
  func matches(_ publication: Publication) -> Bool {
    kind.map { $0 == publication.kind } != false
      && status.map { $0 == publication.status.code } != false
      && ipc.map { ipc in publication.symbols.contains { $0.hasPrefix(ipc) } } != false
      && published.contains(publication.date)
      && filed.contains(publication.filing?.date)
  }

  /// The rows of the page asked for; empty behind the last one.
  func page(of rows: [Publication]) -> ArraySlice<Publication> {
    rows.dropFirst((pageIndex - 1) * pageSize).prefix(pageSize)
  }
}

/// The days from one to another, both included and each optional.
private struct Span: Sendable {
  let first: Day?
  let last: Day?

  /// - Throws: `wrongParameter` for what is no day, and for an end before its beginning.
  init(first: String?, last: String?) throws(QCCStatus) {
    self.first = try Self.day(first)
    self.last = try Self.day(last)
    if let first = self.first, let last = self.last, last < first { throw .wrongParameter }
  }

  private static func day(_ text: String?) throws(QCCStatus) -> Day? {
    guard let text, !text.isEmpty else { return nil }
    guard let day = Day(reading: text) else { throw .wrongParameter }
    return day
  }

  /// Whether a day lies in the span; a row without a day lies only in the span without ends.
  func contains(_ day: Day?) -> Bool {
    guard let day else { return first == nil && last == nil }
    return first.map { $0 <= day } != false && last.map { day <= $0 } != false
  }
}
