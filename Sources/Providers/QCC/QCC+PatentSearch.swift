import ByteFormats
import PatentModel

extension QCC {
  /// SearchMultiPatents: all patents of a company, 50 a page.
  ///
  /// Source: 专利查询 V1.0, 6.3.2.
  package struct PatentSearch: Inquiry {
    /// 1 发明公布, 2 发明授权, 3 实用新型, 4 外观设计.
    package static let allKinds: Set<Int> = [1, 2, 3, 4]
    /// The documented maximum.
    static let pageSize = 50
    /// Known only from the text of status code 207: no page beyond is asked for.
    static let mostRecords = 5_000

    package let endpoint = Endpoint(provider: QCC.id, name: "list")
    package let batchSize = 1
    package let tariff = Tariff.perCall
    private let kinds: [Int]

    /// - Parameter kinds: A subset of ``allKinds``. Whether one call may name several is not stated:
    ///   each is asked for by itself, and all four by naming none.
    package init(kinds: Set<Int> = allKinds) {
      self.kinds = kinds.sorted()
    }

    package func questions(about subject: Subject) -> [Question] {
      guard let company = subject.company else { return [] }
      let first = [Request.Parameter("pageIndex", "1"), Request.Parameter("searchKey", company)]
      guard Set(kinds) != Self.allKinds else { return [question(first)] }
      return kinds.map { question(first + [Request.Parameter("kindcode", String($0))]) }
    }

    package func request(_ questions: [Question]) -> Request {
      Request(
        questions, path: "/PatentV4/SearchMultiPatents", query: questions[0].parameters)
    }

    package func read(_ reply: Reply, to questions: [Question]) -> Reading {
      QCC.read(reply, to: questions) { envelope in answers(in: envelope, to: questions[0]) }
    }

    private func question(_ parameters: [Request.Parameter]) -> Question {
      Question(
        endpoint,
        parameters: parameters + [Request.Parameter("pageSize", String(Self.pageSize))])
    }

    private func answers(in envelope: Envelope, to question: Question) -> Answers {
      let finds = envelope.rows.map(Subject.init(listRow:))
      let total = envelope.totalRecords ?? finds.count
      return Answers(
        verdicts: [(question, finds.isEmpty ? .empty : .records)],
        recordCount: finds.count,
        followUps: pages(behind: question, total: total),
        finds: finds,
        shortfall: shortfall(of: question, total: total))
    }

    /// The further pages, asked for once: when the first has told the total.
    private func pages(behind question: Question, total: Int) -> [Question] {
      guard question.parameter("pageIndex") == "1", total > Self.pageSize else { return [] }
      let readable = min(total, Self.mostRecords)
      return (2...(readable + Self.pageSize - 1) / Self.pageSize).map { index in
        Question(
          endpoint,
          parameters: question.parameters.map {
            $0.name == "pageIndex" ? Request.Parameter($0.name, String(index)) : $0
          })
      }
    }

    private func shortfall(of question: Question, total: Int) -> String? {
      guard question.parameter("pageIndex") == "1", total > Self.mostRecords else { return nil }
      return "\(total) records, of which a search shows the first \(Self.mostRecords)"
    }
  }
}

extension Subject {
  /// The patent that a row of a search names.
  fileprivate init(listRow row: JSONValue) {
    self.init(
      publicationNumber: row[anyCase: "publicationnumber"]?.string
        .flatMap { try? PublicationNumber(parsing: $0).canonical },
      applicationNumber: row[anyCase: "applicationnumber"]?.string,
      qccID: row[anyCase: "id"]?.string)
  }
}
