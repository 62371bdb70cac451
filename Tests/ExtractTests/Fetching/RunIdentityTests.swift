import Foundation
import Testing

@testable import Extract

struct RunIdentityTests {
  private let start = Date(timeIntervalSince1970: 1_796_000_000)

  @Test func `ids sort by the moment at which they were made`() {
    let ids = (0..<50).map { UUID(madeAt: start + Double($0) / 1_000 + 0.000_5).uuidString }
    #expect(ids == ids.sorted())
    #expect(ids[0].hasPrefix("01A229F1-2800-7"))
  }

  @Test func `no two ids of one moment are equal`() {
    let ids = (0..<1_000).map { _ in UUID(madeAt: start).uuidString }
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { "89AB".contains($0.dropFirst(19).prefix(1)) })
  }
}
