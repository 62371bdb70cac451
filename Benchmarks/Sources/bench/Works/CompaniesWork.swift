import Measuring

/// Many companies with few publications each.
enum CompaniesWork: Work {
  static let name = "companies"
  static let summary = "growth with the number of companies, two publications each"

  private static let owned = "all owned"

  static func measure(in laboratory: Laboratory) throws -> Findings {
    var growth = Growth(of: "companies", by: "companies", as: "companies")
    for count in laboratory.sizes.companies {
      let corpus = try Corpus(companies: count, in: laboratory)
      let contest = try laboratory.contest(
        [.init(owned, corpus.run())], rounds: count < 10_000 ? laboratory.sizes.rounds : 1)
      growth.add(owned, contest.samples(owned), at: count)
      growth.add("buying", [corpus.purchase], at: count)
      try laboratory.remove(corpus.name)
      try laboratory.remove("\(corpus.name).ndjson")
    }
    return growth.findings(judging: owned)
  }
}
