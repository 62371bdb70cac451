import Testing

@testable import Measuring

struct SummaryTests {
  @Test(arguments: [([3, 1, 2], 2), ([4, 1, 3, 2], 2.5), ([7], 7)] as [([Double], Double)])
  func `the median is the middle, or lies between the two in the middle`(
    values: [Double], median: Double
  ) {
    #expect(Summary(values).median == median)
  }

  @Test func `the spread is from the least to the most`() {
    let summary = Summary([3, 1, 2])

    #expect(summary.least == 1)
    #expect(summary.most == 3)
  }

  @Test func `a ratio is that of pairs, not of medians`() {
    let ratio = Summary(of: [1, 10, 4], over: [2, 10, 2])

    #expect(ratio == Summary([0.5, 1, 2]))
    #expect(ratio.median == 1)
  }
}
