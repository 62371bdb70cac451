import Testing

@testable import Pipeline

struct SampleTests {
  @Test func `others are as those that are known, give or take what chance may do`() {
    let sample = Sample(of: [10, 20, 30])
    #expect(sample.mean == 20 && sample.deviation == 10)
    #expect(sample.least == 10 && sample.most == 30)
    // 20 · 6 ± 4.30 · 10 · √(6 + 36 / 3), and none is negative
    #expect(sample.total(of: 6, atLeast: 0) == Bounds(0, 303))
    #expect(sample.total(of: 6, atLeast: 2).low == 12)
  }

  @Test func `the more are known, the narrower it becomes`() {
    let few = Sample(of: [10, 20, 30]).total(of: 100, atLeast: 0)
    let many = Sample(of: Array(repeating: [10, 20, 30], count: 30).flatMap(\.self))
      .total(of: 100, atLeast: 0)
    #expect(few.low < many.low && many.high < few.high)
  }

  @Test func `few that are all alike may be so by chance`() {
    let alike = Sample(of: [7, 7, 7]).total(of: 4, atLeast: 1)
    #expect(!alike.isExact && alike.low < 28 && alike.high > 28)
    #expect(!Sample(of: [0, 0]).total(of: 1, atLeast: 0).isExact)
  }

  @Test func `it never comes to less than each does at least`() {
    #expect(Sample(of: [1, 1, 100]).total(of: 2, atLeast: 1).low == 2)
    #expect(Sample(of: [0, 100]).total(of: 2, atLeast: 0).low == 0)
  }

  @Test func `one alone tells nothing of how they differ`() {
    #expect(Sample(of: [10]).deviation == 10)
    #expect(Sample(of: [10]).total(of: 1, atLeast: 0) == Bounds(0, 190))
  }

  @Test func `no others come to nothing`() {
    #expect(Sample().total(of: 0, atLeast: 1) == .zero)
  }

  @Test func `sizes that no list has do not break the sums`() {
    let sample = Sample(of: [.max, .max, -1])
    #expect(sample.most == 1_000_000_000 && sample.least == 0)
  }
}

extension Sample {
  fileprivate init(of sizes: [Int]) {
    self.init()
    for size in sizes { add(size) }
  }
}
