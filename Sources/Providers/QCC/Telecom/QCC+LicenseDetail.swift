import ByteFormats

extension QCC {
  /// GetDetail: a telecom licence and the annual report of its holder, by QCC's own id.
  ///
  /// Source: 电信许可 V1.0, 6.3.2.
  package struct LicenseDetail: Inquiry {
    package let endpoint = Endpoint(provider: QCC.id, name: "telecom_detail")
    package let batchSize = 1
    package let tariff = Tariff.perCall
    package let priceKey = "telecom_detail"
    package var polling: Polling { traits.polling }
    private let traits: Traits

    package init(traits: Traits = Traits()) { self.traits = traits }

    package func questions(about subject: Subject) -> [Question] {
      subject.licenseID.map { [Question(endpoint, key: $0)] } ?? []
    }

    package func request(_ questions: [Question]) -> Request {
      Request(
        questions, path: "/TelecomLicense/GetDetail",
        query: [Request.Parameter("id", questions[0].key)])
    }

    package func read(_ reply: Reply, to request: Request) -> Reading {
      let question = request.questions[0]
      return QCC.read(reply, to: request.questions, by: traits) { envelope in
        guard let record = envelope.record else { return .nothing(for: [question]) }
        if let id = LicenseRecord(json: record).id?.word, id != question.key {
          return Answers(verdicts: [], recordCount: 0, strays: [id])
        }
        return Answers(
          verdicts: [(question, .records)], recordCount: 1,
          finds: [Subject(licenseID: question.key)])
      }
    }
  }
}
