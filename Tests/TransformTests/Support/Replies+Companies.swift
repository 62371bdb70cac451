import PatentModel
import Providers

/// Replies about companies as tests write them.
extension Replies {
  /// A page of a company's licences with these JSON objects as rows.
  static func licenses(
    of company: String, on day: String = day, rows: [String]
  ) -> ArchivedReply {
    let body = #"{"Status":"200","Result":[\#(rows.joined(separator: ","))]}"#
    let key = "pageIndex=1&pageSize=50&searchKey=\(company)"
    return reply(
      QCC.CompanyLicenses.endpoint, [(key, rows.isEmpty ? .empty : .records)], day, body)
  }

  /// The detail of one licence.
  static func license(_ id: String, on day: String = day, _ detail: String) -> ArchivedReply {
    reply(
      QCC.DetailedLicenses.endpoint, [(id, .records)], day,
      #"{"Status":"200","Result":\#(detail)}"#)
  }

  /// The answer to an order of a report.
  static func order(
    _ number: String, of company: String, format: Int = 1, on day: String = day
  ) -> ArchivedReply {
    reply(
      QCC.ReportOrders.endpoint, [("company=\(company)&reportFormat=\(format)", .records)], day,
      #"{"Status":"200","Result":{"OrderNo":"\#(number)"}}"#)
  }

  /// The file of a report, or the refusal of one.
  static func report(
    _ number: String, of company: String, format: Int = 1, on day: String = day, file: String?
  ) -> ArchivedReply {
    let key = "company=\(company)&orderNo=\(number)&reportFormat=\(format)"
    let answer = reply(
      QCC.Reports.endpoint, [(key, file == nil ? .refused : .records)], day, file ?? "")
    return ArchivedReply(
      endpoint: answer.endpoint, answers: answer.answers, retrievedOn: answer.retrievedOn,
      code: file == nil ? "F" : "S", body: answer.body)
  }
}

extension Records {
  /// A row of a list of licences.
  static func license(
    id: String, key: String?, name: String?, number: String = "B2-20240001",
    isValid: String = "是"
  ) -> String {
    #"""
    {"Id":"\#(id)","KeyNo":\#(text(key)),"CompanyName":\#(text(name)),
    "Scope":"国内呼叫中心业务：全国","LicenseNo":"\#(number)","IsValid":"\#(isValid)"}
    """#
  }

  /// The detail of a licence, with the members of its annual report as they stand in JSON.
  static func licenseDetail(
    id: String, key: String? = nil, name: String? = nil, code: String? = nil, report: String? = nil
  ) -> String {
    let members = [code.map { #""CreditCode":"\#($0)""# }, report].compactMap(\.self)
    let annualReport = members.isEmpty ? "null" : "{\(members.joined(separator: ","))}"
    return #"""
      {"Id":"\#(id)","EntInfo":{"KeyNo":\#(text(key)),"CompanyName":\#(text(name))},
      "LicenseNo":"B2-20240001","IsValid":"是","Scope":null,"AnnualReport":\#(annualReport)}
      """#
  }

  private static func text(_ text: String?) -> String { text.map { #""\#($0)""# } ?? "null" }
}
