import PatentModel
import Testing

struct ShardTests {
  static let rows = (2...2_001).map { line in
    InputRow(
      line: line, kind: .company, rawValue: "公司 \(line)", normalizedValue: "公司\(line)",
      state: .pending)
  }

  @Test(arguments: [1, 2, 3, 7, 100])
  func `each row is in one shard, and the shards are of one size, nearly`(count: Int) throws {
    let sizes = try (1...count).map { number in
      let shard = try #require(Portion(reading: "\(number)/\(count)"))
      return Self.rows.filter { $0.isIn(shard) }.count
    }
    #expect(sizes.reduce(0, +) == Self.rows.count)
    let mean = Double(Self.rows.count) / Double(count)
    #expect(sizes.allSatisfy { abs(Double($0) - mean) < 5 * mean.squareRoot() })
  }

  @Test func `rows without a value are in one shard too`() throws {
    let blank = InputRow(
      line: 7, kind: .company, rawValue: nil, normalizedValue: nil, state: .blank, reason: "blank")
    let shards = try (1...5).map { try #require(Portion(reading: "\($0)/5")) }
    #expect(shards.filter { blank.isIn($0) }.count == 1)
  }

  /// Machines of different versions may work on one list: computed by another program.
  @Test(arguments: [("大疆创新科技有限公司", 7), ("CN114154014A", 7), ("", 3)])
  func `no version changes the shard of a value`(value: String, number: Int) throws {
    let row = InputRow(
      line: 2, kind: .company, rawValue: value, normalizedValue: value, state: .pending)
    let shards = try (1...7).map { try #require(Portion(reading: "\($0)/7")) }
    #expect(shards.firstIndex { row.isIn($0) } == number - 1)
  }
}
