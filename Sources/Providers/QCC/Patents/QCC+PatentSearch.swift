import ByteFormats
import PatentModel

extension QCC {
  /// SearchMultiPatents: the patents of a company, 50 a page.
  ///
  /// Source: 专利查询 V1.0, 6.3.2.
  package struct PatentSearch: Inquiry {
    /// How much of a search is asked for.
    package enum Pages: Sendable {
      /// The first page alone, for the counts beside it.
      case first
      /// All there are; a search that finds more than it shows is cut into narrower ones.
      case all
    }

    package let endpoint = Endpoint(provider: QCC.id, name: "list")
    package let batchSize = 1
    package let tariff = Tariff.perCall
    package let priceKey = "search"
    package var polling: Polling { traits.polling }
    package var raisesQuestions: Bool { pages == .all }
    private let filters: PatentFilters
    private let pages: Pages
    private let traits: Traits
    private let paging: Paging

    package init(
      _ filters: PatentFilters = .all, pages: Pages = .all, traits: Traits = Traits()
    ) {
      self.filters = filters
      self.pages = pages
      self.traits = traits
      paging = Paging(traits)
    }

    /// The first page of each search to begin with.
    ///
    /// Whether one call may name several kinds is not stated: each is asked for by itself, and all four
    /// by naming none.
    package func questions(about subject: Subject) -> [Question] {
      guard let company = subject.company else { return [] }
      let all = paging.firstPage(of: endpoint, about: company, filters.parameters)
      guard filters.kinds != PatentFilters.allKinds else { return [all] }
      return filters.kinds.sorted().map { kind in
        all.replacing([Request.Parameter("kindcode", String(kind))])
      }
    }

    package func request(_ questions: [Question]) -> Request {
      Request(
        questions, path: "/PatentV4/SearchMultiPatents", query: questions[0].parameters)
    }

    package func read(_ reply: Reply, to request: Request) -> Reading {
      let question = request.questions[0]
      let reading = QCC.read(reply, to: request.questions, by: traits) { envelope in
        answers(in: envelope, to: question)
      }
      guard case .split = reading.outcome, let answers = answersToTooLarge(question) else {
        return reading
      }
      return reading.meaning(.answered(answers))
    }

    private func answers(in envelope: Envelope, to question: Question) -> Answers {
      let rows = envelope.rows
      let rest = rest(of: question, total: envelope.totalRecords ?? rows.count, beside: envelope)
      let isOpenEnded = pages == .all && paging.mayGoOn(behind: envelope, of: question)
      return Answers(
        verdicts: [(question, rows.isEmpty && rest.questions.isEmpty ? .empty : .records)],
        recordCount: rows.count,
        listing: Answers.Listing(
          ids: rows.map(\.listedID), total: tellsTotal(question) ? envelope.totalRecords : nil),
        followUps: rest.questions,
        finds: rows.map { Subject(patent: PatentRecord(json: $0)) },
        shortfall: rest.shortfall ?? (isOpenEnded ? Paging.withoutTotal : nil))
    }

    /// Whether a reply to this question says how many records there are of what a subject asked for:
    /// that to a part of a search does not.
    private func tellsTotal(_ question: Question) -> Bool {
      let company = Subject(company: question.parameter("searchKey"))
      return pages == .all && questions(about: company).contains(question)
    }
  }
}

extension QCC.PatentSearch {
  /// What is to be asked after a page: behind the first one the further pages, or narrower searches.
  private func rest(
    of question: Question, total: Int, beside envelope: QCC.Envelope
  ) -> (questions: [Question], shortfall: String?) {
    guard pages == .all, question.isFirstPage else { return ([], nil) }
    let further = paging.pages(behind: question, total: total)
    guard total > paging.reach else { return (further, nil) }
    if let parts = parts(of: question, total: total, facets: envelope.facets) {
      return (parts, nil)
    }
    let shown = "of which a search shows the first \(paging.reach)"
    return (further, "\(total) records of one day and kind, \(shown)")
  }

  /// What is known where the provider shows not even a first page (code 207); nil where nothing follows.
  ///
  /// It is an answer for whoever wants the first page alone too, since the same question may begin a
  /// search.
  private func answersToTooLarge(_ question: Question) -> Answers? {
    guard question.isFirstPage else { return nil }
    guard pages == .all else {
      return Answers(
        verdicts: [(question, .records)], recordCount: 0,
        shortfall: "more records than the provider counts in one search")
    }
    return parts(of: question, total: nil, facets: QCC.SearchFacets([])).map { parts in
      Answers(verdicts: [(question, .records)], recordCount: 0, followUps: parts)
    }
  }

  /// The first pages of narrower searches; nil where there are none.
  private func parts(
    of question: Question, total: Int?, facets: QCC.SearchFacets
  ) -> [Question]? {
    QCC.SearchSplit(limit: paging.reach, sharedDays: traits.sharedDays)
      .parts(of: QCC.SearchSlice(question), total: total, facets: facets)?
      .map { question.replacing($0.parameters) }
  }
}

extension QCC.SearchSlice {
  fileprivate init(_ question: Question) {
    func day(_ name: String) -> CalendarDate? {
      // As it was written here, in years that stand for no date too.
      let parts = question.parameter(name)?.split(separator: "-" as Character)
        .compactMap { Int($0) }
      guard let parts, parts.count == 3 else { return nil }
      return CalendarDate(year: parts[0], month: parts[1], day: parts[2])
    }
    self.init(
      kind: question.parameter("kindcode").flatMap { Int($0) },
      filed: DateWindow(begin: day("appDateBegin"), end: day("appDateEnd")))
  }

  /// Never fewer than those of a slice that this one is a part of.
  fileprivate var parameters: [Request.Parameter] {
    let values = [
      ("kindcode", kind.map { String($0) }), ("appDateBegin", filed.begin?.description),
      ("appDateEnd", filed.end?.description),
    ]
    return values.compactMap { name, value in value.map { Request.Parameter(name, $0) } }
  }
}
