import Testing

@testable import Pipeline

struct EvenChoiceTests {
  @Test(arguments: [
    (0, 3, []), (2, 3, [0, 1]), (9, 3, [1, 4, 7]), (10, 1, [5]), (16, 4, [2, 6, 10, 14]),
  ])
  func `each comes from the middle of its share`(of count: Int, some: Int, chosen: [Int]) {
    var choice = EvenChoice<Int>()
    for element in 0..<count { choice.add(element) }
    #expect(choice.elements(atMost: some) == chosen)
  }

  @Test(arguments: [64, 65, 1_000, 100_000])
  func `many are spread as evenly, though few of them are kept`(count: Int) {
    var choice = EvenChoice<Int>(mostKept: 64)
    for element in 0..<count { choice.add(element) }
    let chosen = choice.elements(atMost: 8)
    #expect(chosen.count == 8)
    let gaps = zip([0] + chosen, chosen + [count]).map { $1 - $0 }
    #expect(gaps.allSatisfy { $0 <= count / 4 }, "\(gaps)")
  }
}
