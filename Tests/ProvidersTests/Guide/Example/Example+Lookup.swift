import ByteFormats
import PatentModel
@testable package import Providers

extension Example {
  /// `GET /v1/patent`: the record of one patent by publication number.
  ///
  /// Source: Patent API, section 3.
  package struct PatentLookup: Inquiry {
    package let endpoint = Patents.endpoint
    package let batchSize = 1
    package let tariff = Tariff.perCall
    package let priceKey = "patent"
    private let traits: Traits

    package init(traits: Traits = Traits()) { self.traits = traits }

    package func questions(about subject: Subject) -> [Question] {
      subject.publicationNumber.map { [Question(endpoint, key: $0)] } ?? []
    }

    package func request(_ questions: [Question]) -> Request {
      Request(
        questions, path: "/v1/patent",
        query: [Request.Parameter("number", number(of: questions[0]))])
    }

    package func read(_ reply: Reply, to request: Request) -> Reading {
      Example.read(reply, to: request.questions, by: traits) { envelope in
        guard let patent = envelope.patent else { return .nothing(for: request.questions) }
        return Answers(
          verdicts: [(request.questions[0], .records)], recordCount: 1,
          finds: [Subject(patent: patent)])
      }
    }

    private func number(of question: Question) -> String {
      guard traits.numberForm == .docdb, let number = try? PublicationNumber(parsing: question.key)
      else { return question.key }
      return number.docdb
    }
  }
}

extension Subject {
  /// The patent that a record names, for the stages behind.
  fileprivate init(patent: Example.PatentRecord) {
    self.init(
      publicationNumber: patent.number?.string
        .flatMap { try? PublicationNumber(parsing: $0).canonical },
      applicationNumber: patent.application?.string)
  }
}
