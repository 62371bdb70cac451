extension Corpus {
  /// The default companies with the number of their publications.
  ///
  /// The companies are real and known to everybody; every patent, number and licence of theirs in here
  /// is invented. The counts lie on and next to the edges of pages of 50, and at both ends.
  static let portfolios = [
    Portfolio("华为技术有限公司", publications: 2300),
    Portfolio("中兴通讯股份有限公司", publications: 640),
    Portfolio("腾讯科技（深圳）有限公司", publications: 318),
    Portfolio("比亚迪股份有限公司", publications: 205),
    Portfolio("小米科技有限责任公司", publications: 151),
    Portfolio("宁德时代新能源科技股份有限公司", publications: 101),
    Portfolio("京东方科技集团股份有限公司", publications: 100),
    Portfolio("大疆创新科技有限公司", publications: 51),
    Portfolio("杭州海康威视数字技术股份有限公司", publications: 50),
    Portfolio("科大讯飞股份有限公司", publications: 49),
    Portfolio("珠海格力电器股份有限公司", publications: 1),
    Portfolio("北京字节跳动网络技术有限公司", publications: 0),
  ]

  /// Two companies that do not exist, both with more publications than 企查查 lets page to, the second
  /// with all of them in one year.
  static let largePortfolios = [
    Portfolio("大型示例股份有限公司", publications: 5_200),
    Portfolio("单年示例股份有限公司", publications: 5_200, filedIn: 2018...2018),
  ]

  /// Invents the patents of the default companies; the same seed invents the same.
  package static func generated(seed: UInt64 = 1) -> Corpus {
    generated(portfolios, seed: seed)
  }

  /// The generated corpus, with an invented patent for every other well-formed number besides.
  package static func synthetic(seed: UInt64 = 1) -> Corpus {
    generated(portfolios, seed: seed, isOpen: true)
  }

  /// The generated corpus, with two companies besides that have more than 5,000 publications.
  package static func large(seed: UInt64 = 1) -> Corpus {
    generated(portfolios + largePortfolios, seed: seed)
  }

  /// Invents the patents of any companies; the same seed and portfolios invent the same.
  package static func generated(_ portfolios: [Portfolio], seed: UInt64 = 1) -> Corpus {
    generated(portfolios, seed: seed, isOpen: false)
  }

  private static func generated(
    _ portfolios: [Portfolio], seed: UInt64, isOpen: Bool
  ) -> Corpus {
    Corpus(
      publications(of: portfolios, seed: seed), companies: portfolios.map(\.company),
      isOpen: isOpen)
  }

  private static func publications(of portfolios: [Portfolio], seed: UInt64) -> [Publication] {
    var chance = Chance(seed: seed)
    var serial = 0
    return portfolios.flatMap { portfolio in
      var publications: [Publication] = []
      while publications.count < portfolio.publications {
        serial += 1
        let frame = Draft.Frame(
          serial: serial, kind: chance.pick(kinds), years: portfolio.years)
        let isGranted = chance.happens(0.55)
        let draft = Draft(
          frame, applicant: portfolio.company, isGranted: isGranted, chance: &chance)
        let rest = portfolio.publications - publications.count
        publications += draft.publications.count <= rest ? draft.publications : []
      }
      return publications
    }
  }

  /// Seven inventions to two utility models and one design.
  private static let kinds: [Publication.Kind] =
    Array(repeating: .application, count: 7) + [.utilityModel, .utilityModel, .design]
}

extension Draft.Frame {
  /// From the day on which an application and its grant began to share a number, to one that is early
  /// enough for every grant to lie in the past.
  private static let days = Day(daysSince1970: 14_706)...Day(daysSince1970: 18_800)

  /// Numbers far from any real ones: publication numbers begin with 19, 29 or 39, and the serial of an
  /// application number with 9.
  fileprivate init(serial: Int, kind: Publication.Kind, years: ClosedRange<Int>?) {
    let digits = String(9_000_000 + serial)
    self.init(
      kind: kind, digits: "CN\(kind.series)90\(digits.dropFirst())", serial: digits,
      days: years.flatMap(Self.days(of:)) ?? Self.days)
  }

  private static func days(of years: ClosedRange<Int>) -> ClosedRange<Day>? {
    guard let first = Day(year: years.lowerBound, month: 1, day: 1),
      let last = Day(year: years.upperBound, month: 12, day: 31)
    else { return nil }
    return first...last
  }
}
