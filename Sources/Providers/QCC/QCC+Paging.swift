extension QCC {
  /// The pages of a list: how many rows each has, and how far they reach.
  struct Paging {
    let rowsPerPage: Int
    /// The most rows that all pages of one list show, a whole number of pages.
    let reach: Int

    init(_ traits: Traits) {
      rowsPerPage = traits.rowsPerPage
      reach = traits.mostRows / rowsPerPage * rowsPerPage
    }

    /// The first page of a list about a company.
    func firstPage(
      of endpoint: Endpoint, about company: String, _ filters: [Request.Parameter] = []
    ) -> Question {
      let page = [
        Request.Parameter("searchKey", company), Request.Parameter("pageIndex", "1"),
        Request.Parameter("pageSize", String(rowsPerPage)),
      ]
      return Question(endpoint, parameters: page + filters)
    }

    /// What is said of a full first page that tells no total.
    static let withoutTotal = "the reply tells no total: there may be more than its first page"

    /// Whether there may be further rows of which a first page does not tell.
    func mayGoOn(behind envelope: Envelope, of question: Question) -> Bool {
      question.isFirstPage && envelope.totalRecords == nil && envelope.rows.count >= rowsPerPage
    }

    /// The further pages, asked for once: when the first has told the total.
    ///
    /// None lies beyond ``reach``, and none behind the last row.
    func pages(behind first: Question, total: Int) -> [Question] {
      guard first.isFirstPage, total > rowsPerPage else { return [] }
      let count = (min(total, reach) + rowsPerPage - 1) / rowsPerPage
      return (1...count).dropFirst().map { index in
        first.replacing([Request.Parameter("pageIndex", String(index))])
      }
    }
  }
}

extension Question {
  var isFirstPage: Bool { parameter("pageIndex") == "1" }

  /// The same question with other values of some parameters, which it may lack so far.
  func replacing(_ changed: [Request.Parameter]) -> Question {
    let kept = parameters.filter { old in !changed.contains { $0.name == old.name } }
    return Question(endpoint, parameters: kept + changed)
  }
}
