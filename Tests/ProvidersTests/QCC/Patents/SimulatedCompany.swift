import PatentModel
import Providers

/// A company as the provider has it: answers searches by filtering a list, and counts what it was asked.
struct SimulatedCompany {
  struct Patent {
    let id: Int
    let filed: CalendarDate?
    let kind: Int
  }

  /// Which ends of a window of days belong to it: nobody says.
  enum Ends: CaseIterable {
    case both, begin, end
  }

  var patents: [Patent]
  /// The most rows that a search shows; 207 answers what lies behind.
  var limit = 200
  var ends = Ends.both
  /// Whether `GroupItems` come beside the rows.
  var tellsFacets = true
  /// Whether a search that finds too much is answered with 207 from its first page on.
  var refusesLargeSearches = false

  func reply(to request: Request) -> Reply {
    let query = Query(request.query)
    guard let index = query.numbers["pageIndex"], let size = query.numbers["pageSize"] else {
      return Reply(#"{"Status":"202"}"#)
    }
    let found = patents.filter { isFound($0, by: query) }
    guard index * size <= limit, !refusesLargeSearches || found.count <= limit else {
      return Reply(#"{"Status":"207"}"#)
    }
    let rows = found.dropFirst((index - 1) * size).prefix(size)
    guard !rows.isEmpty else { return Reply(#"{"Status":"201","Result":null}"#) }
    return Reply(
      """
      {"Status":"200","Paging":{"TotalRecords":\(found.count)},\
      "GroupItems":\(tellsFacets && index == 1 ? Self.facets(of: found) : "null"),\
      "Result":[\(rows.map { #"{"Id":"\#($0.id)"}"# }.joined(separator: ","))]}
      """)
  }

  /// How many patents a first page tells of.
  func count(askedBy question: Question) -> Int {
    let query = Query(question.parameters)
    return patents.count { isFound($0, by: query) }
  }

  private func isFound(_ patent: Patent, by query: Query) -> Bool {
    if let kind = query.numbers["kindcode"], kind != patent.kind { return false }
    guard let filed = patent.filed else { return query.begin == nil && query.end == nil }
    if let begin = query.begin, ends == .end ? filed <= begin : filed < begin { return false }
    if let end = query.end, ends == .begin ? end <= filed : end < filed { return false }
    return true
  }

  /// The parameters of a search, understood.
  private struct Query {
    var numbers: [String: Int] = [:]
    var begin: CalendarDate?
    var end: CalendarDate?

    init(_ parameters: [Request.Parameter]) {
      for parameter in parameters {
        switch parameter.name {
        case "appDateBegin": begin = CalendarDate(reading: parameter.value)
        case "appDateEnd": end = CalendarDate(reading: parameter.value)
        default: numbers[parameter.name] = Int(parameter.value)
        }
      }
    }
  }

  private static func facets(of patents: [Patent]) -> String {
    var counts: [String: [String: Int]] = [:]
    for patent in patents {
      counts["kindcode", default: [:]]["\(patent.kind)", default: 0] += 1
      guard let year = patent.filed?.year else { continue }
      counts["applicationyear", default: [:]]["\(year)", default: 0] += 1
      counts["yearkind", default: [:]]["\(year)-\(patent.kind)", default: 0] += 1
    }
    let groups = counts.map { key, values in
      let items = values.map { #"{"Value":"\#($0)","Count":"\#($1)"}"# }
      return #"{"Key":"\#(key)","Items":[\#(items.joined(separator: ","))]}"#
    }
    return "[\(groups.joined(separator: ","))]"
  }
}

extension SimulatedCompany {
  /// A company whose filings crowd in a few years.
  init(patents count: Int, seed: Int) {
    var chance = SeededChance(seed)
    let crowded = (1...3).map { _ in Int.random(in: 2008...2022, using: &chance) }
    patents = (1...count).map { id in
      let year =
        Bool.random(using: &chance)
        ? crowded.randomElement(using: &chance) ?? 2010
        : Int.random(in: 1986...2024, using: &chance)
      let month = Int.random(in: 1...12, using: &chance)
      let day = Int.random(in: 1...28, using: &chance)
      return Patent(
        id: id, filed: CalendarDate(year: year, month: month, day: day),
        kind: [1, 1, 1, 2, 2, 3, 3, 4].randomElement(using: &chance) ?? 1)
    }
  }
}

/// All that a search asks of a company, and what it gets.
struct SearchWalk {
  private(set) var asked: [Question] = []
  private(set) var ids: Set<String> = []
  private(set) var totals: [Int] = []
  private(set) var shortfalls: [String] = []
  private(set) var refused: [Question] = []

  init(_ search: QCC.PatentSearch, of company: SimulatedCompany) {
    var open = search.questions(about: Subject(company: "示例科技有限公司"))
    var known = Set(open)
    while let question = open.popLast() {
      asked.append(question)
      let request = search.request([question])
      guard let answers = search.read(company.reply(to: request), to: request).answers else {
        refused.append(question)
        continue
      }
      ids.formUnion(answers.listing?.ids ?? [])
      if let total = answers.listing?.total { totals.append(total) }
      if let shortfall = answers.shortfall { shortfalls.append(shortfall) }
      open += answers.followUps.filter { known.insert($0).inserted }
    }
  }

  /// One of each search.
  var firstPages: [Question] { asked.filter { $0.parameter("pageIndex") == "1" } }
}
