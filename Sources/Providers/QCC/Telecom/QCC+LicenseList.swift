import ByteFormats

extension QCC {
  /// GetList: the telecom licences of a company, 50 a page.
  ///
  /// Source: 电信许可 V1.0, 6.3.1.
  package struct LicenseList: Inquiry {
    package let endpoint = Endpoint(provider: QCC.id, name: "telecom_list")
    package let batchSize = 1
    package let tariff = Tariff.perCall
    package let priceKey = "telecom"
    package let raisesQuestions = true
    package var polling: Polling { traits.polling }
    private let traits: Traits
    private let paging: Paging

    package init(traits: Traits = Traits()) {
      self.traits = traits
      paging = Paging(traits)
    }

    package func questions(about subject: Subject) -> [Question] {
      subject.company.map { [paging.firstPage(of: endpoint, about: $0)] } ?? []
    }

    package func request(_ questions: [Question]) -> Request {
      Request(questions, path: "/TelecomLicense/GetList", query: questions[0].parameters)
    }

    package func read(_ reply: Reply, to request: Request) -> Reading {
      let question = request.questions[0]
      let reading = QCC.read(reply, to: request.questions, by: traits) { envelope in
        answers(in: envelope, to: question)
      }
      guard case .split = reading.outcome else { return reading }
      return reading.meaning(.answered(cut(at: question)))
    }

    private func answers(in envelope: Envelope, to question: Question) -> Answers {
      let rows = envelope.rows
      let total = question.isFirstPage ? envelope.totalRecords : nil
      let further = paging.pages(behind: question, total: total ?? rows.count)
      return Answers(
        verdicts: [(question, rows.isEmpty && further.isEmpty ? .empty : .records)],
        recordCount: rows.count,
        listing: Answers.Listing(ids: rows.map(\.listedID), total: total),
        followUps: further,
        finds: rows.compactMap { LicenseRecord(json: $0).id?.word.map { Subject(licenseID: $0) } },
        shortfall: total.flatMap(shortfall)
          ?? (paging.mayGoOn(behind: envelope, of: question) ? Paging.withoutTotal : nil))
    }

    private func shortfall(of total: Int) -> String? {
      guard total > paging.reach else { return nil }
      return "\(total) licences, of which the list shows the first \(paging.reach)"
    }

    /// What is known of a page that the provider holds back: a list cannot be narrowed.
    private func cut(at question: Question) -> Answers {
      let page = question.parameter("pageIndex") ?? ""
      return Answers(
        verdicts: [(question, .records)], recordCount: 0,
        shortfall: "page \(page) of the licences is not shown: there are more than the list shows")
    }
  }
}
