extension QCC {
  /// What a question about a report names, whatever the call names it.
  struct ReportParameters {
    /// Credit code, registration number, KeyNo or name.
    let company: String
    let format: ReportObservation.Format
    /// nil in the question that orders.
    let orderNumber: String?

    init(company: String, format: ReportObservation.Format, orderNumber: String? = nil) {
      self.company = company
      self.format = format
      self.orderNumber = orderNumber
    }

    /// - Returns: nil for the question of another endpoint.
    init?(_ question: Question) {
      guard let company = question.parameter("company"),
        let format = question.parameter("reportFormat")
          .flatMap(ReportObservation.Format.init(reportFormat:))
      else { return nil }
      self.init(company: company, format: format, orderNumber: question.parameter("orderNo"))
    }

    func question(of endpoint: Endpoint) -> Question {
      Question(
        endpoint,
        parameters: [
          Request.Parameter("company", company), .init("reportFormat", format.reportFormat),
        ] + (orderNumber.map { [Request.Parameter("orderNo", $0)] } ?? []))
    }

    /// The same, as asked for once it is ordered.
    func ordered(as number: String) -> ReportParameters {
      ReportParameters(company: company, format: format, orderNumber: number)
    }
  }
}

extension ReportObservation.Format {
  /// Reads 1 for pdf, 2 for word.
  ///
  /// Source: 企业信用报告 V1.3, 6.2.1.
  init?(reportFormat code: String) {
    switch code {
    case "1": self = .pdf
    case "2": self = .word
    default: return nil
    }
  }

  var reportFormat: String {
    switch self {
    case .pdf: "1"
    case .word: "2"
    }
  }
}
