package import ByteFormats

extension QCC {
  /// What the replies of CreateReport (报告下单) say.
  package enum ReportOrders: ObservationSource {
    package static let endpoint = Endpoint(provider: QCC.id, name: "report_order")

    package static func subject(ofQuestion key: String) -> Subject {
      Subject(company: ReportParameters(Question(endpoint, key: key))?.company)
    }

    package static func read(
      _ reply: ArchivedReply, parser: JSONParser, with fields: inout FieldReader,
      emit: (Finding) throws -> Void
    ) throws {
      guard let (key, verdict) = reply.answers.first, verdict == .records else { return }
      guard let asked = ReportParameters(Question(endpoint, key: key)),
        let number = ReportReply(reply.body)?.orderNumber
      else { return try emit(.unidentified) }
      let ordered = ReportObservation(
        asked.ordered(as: number), .ordered, letter: nil, told: reply.retrievedOn)
      try emit(ordered.map(Finding.report) ?? .unidentified)
    }
  }
}
