import ByteFormats
import PatentModel

extension SIPOP {
  /// extra.queryReferInfo: the documents that an application cites or is cited by, one sort a call.
  ///
  /// There are no pages: of a list that is longer than its reply the rest cannot be had. Source: 引证信息.
  package struct CitationLookup: Inquiry {
    package let endpoint = References.endpoint
    package let batchSize = 1
    package let tariff = Tariff.perCall
    package let priceKey = "call"
    private let traits: Traits

    package init(traits: Traits = Traits()) { self.traits = traits }

    /// One for each sort that the traits name; none for a number that is not Chinese or not readable,
    /// since any call may count.
    package func questions(about subject: Subject) -> [Question] {
      guard let text = subject.applicationNumber,
        let application = try? ApplicationNumber(parsing: text)
      else { return [] }
      return traits.typesAsked.map { type in
        Question(endpoint, key: ReferenceKey(application, referType: type).text)
      }
    }

    package func request(_ questions: [Question]) -> Request {
      guard let asked = ReferenceKey(questions[0].key) else {
        preconditionFailure("“\(questions[0].key)” is no question of \(endpoint)")
      }
      return Request(
        questions, method: .post, path: "extra.queryReferInfo",
        query: [
          Request.Parameter("applicationDocNum", traits.form.text(of: asked.application)),
          Request.Parameter("referType", asked.referType),
        ])
    }

    package func read(_ reply: Reply, to request: Request) -> Reading {
      SIPOP.read(reply, to: request.questions, by: traits) { envelope in
        answers(in: envelope, to: request.questions[0])
      }
    }

    private func answers(in envelope: Envelope, to question: Question) -> Answers {
      let documents = SIPOP.documents(in: envelope.root)
      let total = envelope.total ?? documents.count
      return Answers(
        verdicts: [(question, documents.isEmpty ? .empty : .records)],
        recordCount: documents.count,
        finds: documents.compactMap(Subject.init(reference:)),
        shortfall: total > documents.count
          ? "\(total) documents, of which the reply holds \(documents.count)" : nil)
    }
  }
}

extension Subject {
  /// The patent that a document of a reply belongs to; nil when it has no Chinese number.
  fileprivate init?(reference json: JSONValue) {
    let document = SIPOP.ReferenceDocument(json: json)
    guard ["CN", ""].contains(document.country?.string ?? "") else { return nil }
    let publication = document.publicationNumber?.string
      .flatMap { try? PublicationNumber(parsing: $0) }
    let application = document.applicationNumber?.string
      .flatMap { try? ApplicationNumber(parsing: $0).canonical }
    guard publication != nil || application != nil else { return nil }
    self.init(
      publicationNumber: publication?.canonical, applicationNumber: application,
      merit: Merit(filedOn: document.applicationDate, publishedAs: publication))
  }
}
