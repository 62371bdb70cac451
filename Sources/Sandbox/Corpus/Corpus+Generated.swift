extension Corpus {
  /// The default companies with the number of their publications.
  ///
  /// The companies are real and known to everybody; every patent of theirs in here is invented. The
  /// counts lie on and next to the edges of pages of 50, and at both ends.
  static let companies: [(name: String, publications: Int)] = [
    ("华为技术有限公司", 2300),
    ("中兴通讯股份有限公司", 640),
    ("腾讯科技（深圳）有限公司", 318),
    ("比亚迪股份有限公司", 205),
    ("小米科技有限责任公司", 151),
    ("宁德时代新能源科技股份有限公司", 101),
    ("京东方科技集团股份有限公司", 100),
    ("大疆创新科技有限公司", 51),
    ("杭州海康威视数字技术股份有限公司", 50),
    ("科大讯飞股份有限公司", 49),
    ("珠海格力电器股份有限公司", 1),
    ("北京字节跳动网络技术有限公司", 0),
  ]

  /// Invents the patents of the default companies; the same seed invents the same.
  package static func generated(seed: UInt64 = 1) -> Corpus {
    Corpus(publications(of: companies, seed: seed))
  }

  /// The generated corpus, with an invented patent for every other well-formed number besides.
  package static func synthetic(seed: UInt64 = 1) -> Corpus {
    Corpus(publications(of: companies, seed: seed), isOpen: true)
  }

  static func publications(
    of companies: [(name: String, publications: Int)], seed: UInt64
  ) -> [Publication] {
    var chance = Chance(seed: seed)
    var serial = 0
    return companies.flatMap { name, count in
      var publications: [Publication] = []
      while publications.count < count {
        serial += 1
        let frame = Draft.Frame(serial: serial, kind: chance.pick(kinds))
        let isGranted = chance.happens(0.55)
        let draft = Draft(frame, applicant: name, isGranted: isGranted, chance: &chance)
        let rest = count - publications.count
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
  fileprivate init(serial: Int, kind: Publication.Kind) {
    let digits = String(9_000_000 + serial)
    self.init(
      kind: kind, digits: "CN\(kind.series)90\(digits.dropFirst())", serial: digits, days: Self.days
    )
  }
}
