import PatentModel
import Providers

/// Archived replies as tests write them.
enum Replies {
  static let day = "2024-05-01"

  /// A page of a company's list with these JSON objects as rows.
  static func list(
    of company: String, page: Int = 1, filters: String = "", facets: String = "null",
    on day: String = day, rows: [String]
  ) -> ArchivedReply {
    let key = "\(filters)pageIndex=\(page)&pageSize=50&searchKey=\(company)"
    let body =
      #"{"Status":"200","GroupItems":\#(facets),"Result":[\#(rows.joined(separator: ","))]}"#
    return reply(
      QCC.CompanyPatents.endpoint, [(key, rows.isEmpty ? .empty : .records)], day, body)
  }

  /// A batch of details.
  static func details(
    of numbers: [String], on day: String = day, missing: [String] = [], items: [String]
  ) -> ArchivedReply {
    let answers: [(key: String, verdict: ArchivedReply.Verdict)] =
      numbers.map { ($0, .records) } + missing.map { ($0, .empty) }
    let body = #"{"data":[\#(items.joined(separator: ","))],"status":true,"error_code":0}"#
    return reply(Zhihuiya.Details.endpoint, answers.sorted { $0.key < $1.key }, day, body)
  }

  static func reply(
    _ endpoint: Endpoint, _ answers: [(key: String, verdict: ArchivedReply.Verdict)], _ day: String,
    _ body: String
  ) -> ArchivedReply {
    guard let date = CalendarDate(reading: day) else { preconditionFailure("\(day) is no day") }
    return ArchivedReply(
      endpoint: endpoint, answers: answers, retrievedOn: date, body: Array(body.utf8))
  }
}

extension InputRow {
  /// A row that is to be asked for.
  static func pending(_ kind: Kind, _ value: String, line: Int = 2) -> InputRow {
    InputRow(line: line, kind: kind, rawValue: value, normalizedValue: value, state: .pending)
  }
}
