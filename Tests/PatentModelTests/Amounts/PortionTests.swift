import PatentModel
import Testing

struct PortionTests {
  @Test(arguments: ["1/1", "1/3", "3/3", "999999/1000000"])
  func `a part of a whole is read as it is written`(text: String) throws {
    #expect(Portion(reading: text)?.description == text)
  }

  @Test(arguments: [
    "", "1", "0/3", "4/3", "1/0", "-1/3", "1/-3", "1/3/5", " 1/3", "１/３", "1/1000001",
  ])
  func `what is no part of anything is refused`(text: String) {
    #expect(Portion(reading: text) == nil)
  }

  @Test(arguments: [0, 1, 2, 19, 20, 2_000, 600_000_001, Int.max], [1, 2, 3, 7, 32, 1_000_000])
  func `the parts of an amount never add up to more than there is`(amount: Int, whole: Int) throws {
    let one = try #require(Portion(reading: "1/\(whole)"))

    let (sum, overflows) = one.of(amount).multipliedReportingOverflow(by: whole)

    #expect(!overflows && sum <= amount && amount - sum < whole)
  }

  @Test func `unequal parts do not add up to more either`() throws {
    let shares = try ["1/7", "2/7", "4/7"].map { try #require(Portion(reading: $0)) }
    for amount in 0...100 {
      #expect(shares.map { $0.of(amount) }.reduce(0, +) <= amount)
    }
  }
}
