import ByteFormats
import PatentModel

extension Zhihuiya {
  /// D301: the details of up to a hundred patents a call.
  ///
  /// Source: [D301]专利详情聚合.
  package struct DetailLookup: Inquiry {
    /// What a patent is called by: a call takes one sort, since `patent_id` wins where both are given.
    package enum Name: CaseIterable, Sendable {
      case publicationNumber
      /// The vendor's UUID, for patents of which no publication number is known.
      case patentID
    }

    package let endpoint: Endpoint
    /// At most 100 by the document; fewer lose less with a reply that is lost.
    package let batchSize: Int
    package let tariff = Tariff.perItem
    package let priceKey = "item"
    private let name: Name
    private let traits: Traits

    package init(
      by name: Name = .publicationNumber, batchSize: Int = 100, traits: Traits = Traits()
    ) {
      precondition((1...100).contains(batchSize), "D301 takes 1 to 100 ids a call")
      self.name = name
      self.batchSize = batchSize
      self.traits = traits
      endpoint = name == .publicationNumber ? Details.endpoint : DetailsByID.endpoint
    }

    /// The inquiries that cover every patent between them, each with batches of its own.
    package static func all(batchSize: Int = 100, traits: Traits = Traits()) -> [DetailLookup] {
      Name.allCases.map { DetailLookup(by: $0, batchSize: batchSize, traits: traits) }
    }

    package func questions(about subject: Subject) -> [Question] {
      let key =
        switch name {
        case .publicationNumber: subject.publicationNumber
        case .patentID:
          subject.publicationNumber == nil ? subject.zhihuiyaID?.lowercased() : nil
        }
      return key.map { [Question(endpoint, key: $0)] } ?? []
    }

    package func request(_ questions: [Question]) -> Request {
      let parameter = name == .publicationNumber ? "patent_number" : "patent_id"
      return Request(
        questions, path: "/basic-patent-data/patent-detail-aggregation",
        query: [Request.Parameter(parameter, questions.map(\.key).joined(separator: ","))])
    }

    package func read(_ reply: Reply, to request: Request) -> Reading {
      let questions = request.questions
      let most = tariff.most(questions: questions.count)
      return Zhihuiya.read(reply, to: questions, most: most, by: traits) { envelope in
        answers(in: envelope, to: questions)
      }
    }

    /// Matches items, which come in no promised order, to questions.
    ///
    /// A name without an item is unknown to the provider, which is worth remembering; but not from a
    /// reply with items that nobody asked for, where it may be that something was mixed up.
    private func answers(in envelope: Envelope, to questions: [Question]) -> Answers {
      let asked = AskedPatents(questions.map(\.key))
      var found: Set<String> = []
      var finds: [Subject] = []
      var strays: [String] = []
      for find in envelope.items.lazy.map(Subject.init(detailItem:)) {
        let names = asked.names(ofItem: find.zhihuiyaID, number: find.publicationNumber)
        found.formUnion(names)
        if !names.isEmpty {
          finds.append(find)
        } else if let stray = find.publicationNumber ?? find.zhihuiyaID {
          strays.append(stray)
        }
      }
      let settled = strays.isEmpty ? questions : questions.filter { found.contains($0.key) }
      return Answers(
        verdicts: settled.map { ($0, found.contains($0.key) ? .records : .empty) },
        recordCount: finds.count, finds: finds, strays: strays)
    }
  }
}

extension Subject {
  /// The patent that an item of D301 describes.
  fileprivate init(detailItem json: JSONValue) {
    let item = Zhihuiya.PatentItem(json: json)
    let number = item.publicationNumber?.string
    let publication = number.flatMap { try? PublicationNumber(parsing: $0) }
    self.init(
      publicationNumber: publication?.canonical ?? number,
      applicationNumber: item.applicationNumber?.string,
      zhihuiyaID: item.patentID?.string?.lowercased(),
      merit: Merit(filedOn: item.applicationDate, publishedAs: publication))
  }
}
