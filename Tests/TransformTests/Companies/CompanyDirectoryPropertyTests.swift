import PatentModel
import Testing

@testable import Transform

/// Chance draws sightings of few identifiers, so that they meet and contradict each other often.
struct CompanyDirectoryPropertyTests {
  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func `the order of sightings leaves no trace`(seed: UInt64) throws {
    var random = SplitMix(state: seed)
    let sightings = try Self.sightings(with: &random)

    let directory = CompanyDirectory(sightings, rank: { _ in 0 })

    for _ in 0..<3 {
      let shuffled = sightings.shuffled(using: &random)
      #expect(CompanyDirectory(shuffled, rank: { _ in 0 }) == directory)
    }
  }

  @Test(arguments: 1...400 as ClosedRange<UInt64>)
  func `no company has two credit codes, and every identifier one company`(seed: UInt64) throws {
    var random = SplitMix(state: seed)
    let sightings = try Self.sightings(with: &random)

    let directory = CompanyDirectory(sightings, rank: { _ in 0 })

    let identifiers = directory.companies.flatMap(\.identifiers).map(\.companyID)
    #expect(Set(identifiers).count == identifiers.count)
    #expect(Set(directory.companies.map(\.id)).count == directory.companies.count)
    for company in directory.companies {
      let kinds = company.identifiers.map(\.kind)
      #expect(kinds.count { $0 == .creditCode } <= 1)
      #expect(company.id == company.identifiers.first?.companyID)
    }
  }

  @Test(arguments: 1...400 as ClosedRange<UInt64>)
  func `two keys are one company only where a surer identifier says so`(seed: UInt64) throws {
    var random = SplitMix(state: seed)
    let sightings = try Self.sightings(with: &random)

    let directory = CompanyDirectory(sightings, rank: { _ in 0 })

    for company in directory.companies where company.identifiers.count(where: \.isKey) > 1 {
      #expect(company.identifiers.contains { $0.kind < .keyNo })
    }
  }

  @Test(arguments: 1...100 as ClosedRange<UInt64>)
  func `whatever was asked for has a company, and every licence a holder`(seed: UInt64) throws {
    var random = SplitMix(state: seed)
    let sightings = try Self.sightings(with: &random)

    let directory = CompanyDirectory(sightings, rank: { _ in 0 })

    for sighting in sightings {
      if let asked = sighting.asked { #expect(directory.company(at: asked.companyID) != nil) }
      guard let license = sighting.license, sighting.strongest != nil else { continue }
      #expect(directory.company(at: CompanySighting.key(ofLicense: license)) != nil)
    }
  }

  private static func sightings(with random: inout SplitMix) throws -> [CompanySighting] {
    let codes = ["9111010859963405XW", "913205940566944300", "123456789012345678"]
    let asked = codes + ["110108000000016", "1101082012345", "甲方公司", "乙方公司", "丙方公司"]
    return try (0..<Int.random(in: 2...16, using: &random)).map { _ in
      func chance(_ values: [String], _ odds: Int) -> String? {
        Int.random(in: 0..<odds, using: &random) == 0 ? values.randomElement(using: &random) : nil
      }
      if let value = chance(asked, 6) { return try CompanySighting(.asked(value)) }
      return try CompanySighting(
        .record(
          code: chance(codes, 2), key: chance(["k1", "k2", "k3"], 2),
          name: chance(["甲方公司", "乙方公司", "丙方公司"], 2), license: chance(["l1", "l2", "l3", "l4"], 2),
          asked: chance(asked, 3), day: Int.random(in: 1...3, using: &random)))
    }
  }
}

extension CompanyIdentifier {
  fileprivate var isKey: Bool { kind == .keyNo }
}
