import Measuring

/// Many companies with few publications each.
enum CompaniesWork: Work {
  static let name = "companies"
  static let summary = "growth with the number of companies, two publications each"

  static func measure(in laboratory: Laboratory) throws -> Findings {
    var growth = Growth(of: "a run, all owned", by: "companies", as: "companies")
    for count in laboratory.sizes.companies {
      let corpus = try Corpus.companies(count, in: laboratory)
      let contest = try laboratory.contest([
        .init("patentflow", corpus.run()), .init("script", corpus.script),
      ])
      growth.add(contest, of: ["patentflow", "script"], at: count)
      try laboratory.remove(corpus.name)
      try laboratory.remove("\(corpus.name).ndjson")
    }
    return Findings(figures: growth.figures(of: "patentflow"), plots: growth.plots)
  }
}
