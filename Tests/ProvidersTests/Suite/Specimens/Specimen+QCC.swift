import Providers

extension Specimen {
  /// An inquiry of QCC, whose calls are all signed, refused and throttled alike.
  ///
  /// Of the signed request only the first line is given.
  init(
    qcc inquiry: any Inquiry, about subject: Subject, source: any ObservationSource.Type,
    signed: String, answer: String, pages: Pages? = nil
  ) {
    self.init(
      qcc: inquiry, questions: { inquiry.questions(about: subject) }, source: source,
      signed: signed, answer: [Reply(answer)], pages: pages)
  }

  /// An inquiry of QCC whose answer takes several calls, and may tell a secret of its own.
  init(
    qcc inquiry: any Inquiry, questions: @escaping @Sendable () -> [Question],
    source: any ObservationSource.Type, secrets: [String] = [], signed: String, answer: [Reply],
    pages: Pages? = nil
  ) {
    let key = "0123456789abcdef0123456789abcdef"
    let secretKey = "FEDCBA9876543210FEDCBA9876543210"
    self.init(
      QCC(key: Secret(key), secretKey: Secret(secretKey)), secrets: [key, secretKey] + secrets,
      asking: inquiry, questions: questions, source: source, codes: QCC.codes,
      signed: signed + "\nTimespan: 1700000000\nToken: CA1B3769BADBE679C3CB495C65CF228B",
      replies: Replies(
        answer: answer,
        empty: Reply(#"{"Status":"201","Message":"【有效请求】查询无结果","Result":null}"#),
        refusedKey: Reply(#"{"Status":"101","Message":"【无效请求】当前的KEY无效或者还未生效中"}"#),
        throttled: Reply(#"{"Status":"120","Message":"【无效请求】系统流量异常，请稍后再试"}"#)),
      pages: pages)
  }
}

extension Specimen.Pages {
  /// Rows that have nothing but an id, as many as the page of the question holds.
  static let qccRows = Specimen.Pages(size: 50) { question, total in
    let page = question.parameter("pageIndex").flatMap { Int($0) } ?? 1
    let size = question.parameter("pageSize").flatMap { Int($0) } ?? 10
    let rows = ((page - 1) * size..<max((page - 1) * size, min(page * size, total)))
      .map { #"{"Id":"\#($0)"}"# }
    return Reply(
      #"""
      {"Status":"200","Paging":{"PageSize":\#(size),"PageIndex":\#(page),"TotalRecords":\#(total)},
       "Result":[\#(rows.joined(separator: ","))]}
      """#)
  }
}
