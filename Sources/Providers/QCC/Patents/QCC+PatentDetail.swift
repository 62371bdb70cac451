import ByteFormats

extension QCC {
  /// GetDetails: all that is told of one patent, by QCC's own id.
  ///
  /// Source: 专利查询 V1.0, 6.3.1.
  package struct PatentDetail: Inquiry {
    package let endpoint = Endpoint(provider: QCC.id, name: "detail")
    package let batchSize = 1
    package let tariff = Tariff.perCall
    package let priceKey = "detail"
    package var polling: Polling { traits.polling }
    private let traits: Traits

    package init(traits: Traits = Traits()) { self.traits = traits }

    package func questions(about subject: Subject) -> [Question] {
      subject.qccID.map { [Question(endpoint, key: $0)] } ?? []
    }

    package func request(_ questions: [Question]) -> Request {
      Request(
        questions, path: "/PatentV4/GetDetails",
        query: [Request.Parameter("id", questions[0].key)])
    }

    package func read(_ reply: Reply, to request: Request) -> Reading {
      let question = request.questions[0]
      return QCC.read(reply, to: request.questions, by: traits) { envelope in
        guard let record = envelope.record else { return .nothing(for: [question]) }
        return Answers(
          verdicts: [(question, .records)], recordCount: 1,
          finds: [Subject(patent: PatentRecord(json: record), id: question.key)])
      }
    }
  }
}
