import TestSupport
import Testing

@testable import Dataflow

@Suite(.timeLimit(.minutes(10)))
struct InboxTests {
  @Test func `all that came is taken at once, in order`() async {
    let inbox = Inbox<Int>()
    for number in 1...3 { inbox.put(number) }
    #expect(await inbox.all() == [1, 2, 3])
    inbox.put(4)
    #expect(await inbox.all() == [4])
  }

  @Test func `who finds nothing waits, and nothing is lost or comes twice`() async {
    let inbox = Inbox<Int>()
    var taken: [Int] = []
    await withTaskGroup { group in
      for number in 0..<500 {
        group.addTask {
          if number.isMultiple(of: 7) { await Task.yield() }
          inbox.put(number)
        }
      }
      while taken.count < 500 { taken += await inbox.all() }
    }
    #expect(taken.sorted() == Array(0..<500))
  }
}
