import ByteFormats
import PatentModel

extension Zhihuiya {
  /// D301: the details of up to a hundred patents by publication number.
  ///
  /// Source: [D301]专利详情聚合.
  package struct DetailLookup: Inquiry {
    package let endpoint = Endpoint(provider: Zhihuiya.id, name: "detail")
    /// At most 100 by the document; fewer lose less with a reply that is lost.
    package let batchSize: Int
    package let tariff = Tariff.perItem

    package init(batchSize: Int = 100) {
      precondition((1...100).contains(batchSize), "D301 takes 1 to 100 ids a call")
      self.batchSize = batchSize
    }

    package func questions(about subject: Subject) -> [Question] {
      subject.publicationNumber.map { [Question(endpoint, key: $0)] } ?? []
    }

    package func request(_ questions: [Question]) -> Request {
      Request(
        questions, path: "/basic-patent-data/patent-detail-aggregation",
        query: [Request.Parameter("patent_number", questions.map(\.key).joined(separator: ","))])
    }

    package func read(_ reply: Reply, to questions: [Question]) -> Reading {
      let most = tariff.most(questions: questions.count)
      return Zhihuiya.read(reply, to: questions, most: most) { envelope in
        answers(in: envelope, to: questions)
      }
    }

    /// Matches items, which come in no promised order, to questions by `pn`.
    ///
    /// An id without an item is unknown to the provider, which is worth remembering. An item that
    /// nobody asked for is left alone.
    private func answers(in envelope: Envelope, to questions: [Question]) -> Answers {
      var found: Set<String> = []
      var finds: [Subject] = []
      let asked = Set(questions.map(\.key))
      for find in envelope.items.lazy.map(Subject.init(detailItem:)) {
        guard let number = find.publicationNumber, asked.contains(number) else { continue }
        found.insert(number)
        finds.append(find)
      }
      return Answers(
        verdicts: questions.map { ($0, found.contains($0.key) ? .records : .empty) },
        recordCount: finds.count,
        finds: finds)
    }
  }
}

extension Subject {
  /// The patent that an item of D301 describes.
  fileprivate init(detailItem item: JSONValue) {
    let number = item["pn"]?.string
    self.init(
      publicationNumber: number.map { (try? PublicationNumber(parsing: $0).canonical) ?? $0 },
      applicationNumber: item["application_number"]?.string)
  }
}
