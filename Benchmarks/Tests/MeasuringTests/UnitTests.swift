import Testing

@testable import Measuring

struct UnitTests {
  @Test(
    arguments: [
      (.seconds, 0.01234, "12.3 ms"), (.seconds, 12.34, "12.3 s"), (.seconds, 123.4, "123 s"),
      (.bytes, 181_400_000, "181 MB"), (.rate("rows/s"), 912_345, "912,345 rows/s"),
      (.bytesPerSecond, 28_500_000, "28.5 MB/s"), (.percent, 0.985, "98.5 %"),
      (.times, 0.0302, "0.0302 ×"), (.count("calls"), 0, "0 calls"),
    ] as [(Unit, Double, String)])
  func `three figures count`(unit: Unit, value: Double, text: String) {
    #expect(unit.text(value) == text)
  }

  @Test(
    arguments: [(.seconds, 10, "10 s"), (.seconds, 0.1, "100 ms"), (.bytes, 1e5, "0.1 MB")]
      as [(Unit, Double, String)])
  func `a mark of a scale has no decimals that say nothing`(
    unit: Unit, value: Double, text: String
  ) {
    #expect(unit.shortText(value) == text)
  }

  @Test(arguments: [(0, "0"), (999, "999"), (1_000, "1,000"), (-1_234_567, "-1,234,567")])
  func `thousands are set apart`(number: Int, text: String) {
    #expect(number.grouped == text)
  }
}
