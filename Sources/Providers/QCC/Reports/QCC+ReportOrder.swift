extension QCC {
  /// CreateReport (报告下单): orders the credit report of a company.
  ///
  /// A second call may be a second order, billed again. Source: 企业信用报告 V1.3, 6.2.1.
  package struct ReportOrder: Inquiry {
    package let endpoint = ReportOrders.endpoint
    package let batchSize = 1
    package let tariff = Tariff.perCall
    package let priceKey = "report"
    package let isOrder = true
    package let raisesQuestions = true
    private let formats: [ReportObservation.Format]
    private let traits: Traits

    /// - Parameters:
    ///   - formats: Each is an order of its own.
    ///   - traits: As the pipeline file has them.
    package init(formats: Set<ReportObservation.Format> = [.pdf], traits: Traits = Traits()) {
      self.formats = formats.sorted { $0.reportFormat < $1.reportFormat }
      self.traits = traits
    }

    package func questions(about subject: Subject) -> [Question] {
      guard let company = subject.company else { return [] }
      return formats.map { ReportParameters(company: company, format: $0).question(of: endpoint) }
    }

    /// Parameters stand in the query, as in the document's example; the body is empty.
    package func request(_ questions: [Question]) -> Request {
      let asked = parameters(of: questions[0])
      return Request(
        questions, method: .post, path: "/Report/CreateReport",
        query: [
          Request.Parameter(traits.reportSubject, asked.company),
          .init("reportFormat", asked.format.reportFormat),
        ])
    }

    /// What cannot be told to have done nothing is charged, in doubt: that keeps it from being repeated.
    package func read(_ reply: Reply, to request: Request) -> Reading {
      let most = tariff.most(questions: 1)
      let codes = traits.codes
      guard let told = ReportReply(reply.body), isProvidersWord(told.status, in: reply, codes),
        told.orderNumber != nil || codes[told.status]?.meaning != .ok
      else { return Reading.withoutEnvelope(reply, most: most).charged(most.inDoubt) }
      let reading = codes.reading(
        of: told.status, saying: told.message, to: request.questions, most: most,
        lockTime: traits.timeOfLock
      ) { (.answered(answers(in: told, to: request.questions[0])), most) }
      // 接口相关的逻辑错误 does not say how far the call came.
      return told.status == "500" ? reading.charged(most.inDoubt) : reading
    }

    private func answers(in told: ReportReply, to question: Question) -> Answers {
      let collected = told.orderNumber.map { number in
        parameters(of: question).ordered(as: number).question(of: Reports.endpoint)
      }
      return Answers(
        verdicts: [(question, .records)], recordCount: 1, followUps: collected.map { [$0] } ?? [])
    }

    private func parameters(of question: Question) -> ReportParameters {
      guard let asked = ReportParameters(question) else {
        preconditionFailure("“\(question.key)” is no question of \(endpoint)")
      }
      return asked
    }
  }
}

extension Reading {
  fileprivate func charged(_ charge: Charge) -> Reading {
    Reading(
      outcome, code: code, message: message, charge: charge, isProvidersWord: isProvidersWord)
  }
}
