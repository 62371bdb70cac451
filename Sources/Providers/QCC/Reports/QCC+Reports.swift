package import ByteFormats

extension QCC {
  /// What the files say that GetReportInfo (获取报表信息) led to, and its refusals.
  package enum Reports: ObservationSource {
    package static let endpoint = Endpoint(provider: QCC.id, name: "report")
    /// A report that failed is told of.
    package static let readsRefusals = true

    package static func subject(ofQuestion key: String) -> Subject {
      Subject(company: ReportParameters(Question(endpoint, key: key))?.company)
    }

    package static func read(
      _ reply: ArchivedReply, parser: JSONParser, with fields: inout FieldReader,
      emit: (Finding) throws -> Void
    ) throws {
      guard let (key, verdict) = reply.answers.first, verdict != .empty else { return }
      let asked = ReportParameters(Question(endpoint, key: key))
      let file = verdict == .records ? ReportFile(reply.body)?.observed : nil
      guard let asked, verdict == .refused || file != nil else { return try emit(.unidentified) }
      let report = ReportObservation(
        asked, file == nil ? .failed : .ready, letter: reply.code.isEmpty ? nil : reply.code,
        told: reply.retrievedOn, file: file)
      try emit(report.map(Finding.report) ?? .unidentified)
    }
  }
}
