import Testing

@testable import Pipeline

struct SpellingTests {
  private let words = ["rate", "price", "budget", "max_age"]

  @Test(arguments: [
    ("rte", "rate"), ("RATE", "rate"), ("prise", "price"), ("maxage", "max_age"),
    ("budegt", "budget"),
  ])
  func `the nearest word is what was meant`(written: String, meant: String) {
    #expect(Spelling.nearest(to: written, among: words) == meant)
  }

  @Test func `where no word is near, all are told`() {
    #expect(Spelling.nearest(to: "colour", among: words) == nil)
    #expect(Spelling.hint(for: "colour", among: words) == "Known: budget, max_age, price, rate.")
  }

  @Test func `of two that are equally near, the first by the alphabet is told`() {
    #expect(Spelling.nearest(to: "bat", among: ["cat", "bar"]) == "bar")
  }
}
