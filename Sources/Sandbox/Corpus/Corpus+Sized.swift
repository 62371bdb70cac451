extension Corpus {
  /// Invents so many publications, to measure with; the same number invents the same.
  ///
  /// They are held by companies that do not exist: as many as ``Portfolio/numbered(holding:)`` makes.
  /// What does not begin with `generated:` gives nil.
  ///
  /// - Parameters:
  ///   - specification: `generated:` and a number from 1 to 1,000,000, such as `generated:500000`.
  ///   - seed: Another one invents something else.
  /// - Throws: ``SpecificationFault`` for any other number.
  init?(sized specification: String, seed: UInt64 = 1) throws(SpecificationFault) {
    let prefix = "generated:"
    guard specification.hasPrefix(prefix) else { return nil }
    let number = Int(specification.dropFirst(prefix.count))
    guard let number, (1...Self.mostPublications).contains(number) else {
      throw SpecificationFault(
        part: specification,
        reason: "write a number from 1 to \(Self.mostPublications), as in generated:500000")
    }
    self = .generated(Portfolio.numbered(holding: number), seed: seed)
  }

  /// An invented number ends in six digits that count the applications, of which there are fewer.
  private static let mostPublications = 1_000_000
}

extension Portfolio {
  /// Companies that are called 示例0001股份有限公司, 示例0002股份有限公司 and so on, and hold 2,000
  /// publications each, the last one what is left.
  ///
  /// So `seq -f '示例%04g股份有限公司' 250` lists those of 500,000 publications.
  static func numbered(holding publications: Int) -> [Portfolio] {
    stride(from: 0, to: publications, by: publicationsEach).map { start in
      let number = String(10_000 + start / publicationsEach + 1).dropFirst()
      return Portfolio(
        "示例\(number)股份有限公司", publications: min(publicationsEach, publications - start))
    }
  }

  private static let publicationsEach = 2_000
}
