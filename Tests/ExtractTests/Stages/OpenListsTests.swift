import Providers
import Testing

@testable import Extract

struct OpenListsTests {
  let list = Question(Endpoint(provider: "qcc", name: "list"), key: "a")
  var lists = OpenLists()

  @Test mutating func `a record that comes twice counts once`() {
    lists.open(2, of: list)
    let first = lists.add(.init(ids: ["1", "2"], total: 3), to: list)
    let second = lists.add(.init(ids: ["2", "3"], total: nil), to: list)
    #expect(first == 2 && second == 1)
    #expect(lists.close(list, as: .answered)?.shortfall == nil)
    #expect(lists.close(list, as: .answered)?.shortfall == nil)
  }

  @Test mutating func `a list that ends short of its total says so, once it has ended`() {
    lists.open(2, of: list)
    _ = lists.add(.init(ids: ["1", "2"], total: 4), to: list)
    #expect(lists.close(list, as: .answered)?.shortfall == nil)
    _ = lists.add(.init(ids: ["2", "3"], total: nil), to: list)
    let shortfall = lists.close(list, as: .answered)?.shortfall
    #expect(shortfall?.hasPrefix("3 of 4 records came") == true)
  }

  @Test mutating func `a list with a question that failed is short for that reason alone`() {
    lists.open(2, of: list)
    _ = lists.add(.init(ids: ["1"], total: 2), to: list)
    #expect(lists.close(list, as: .answered)?.shortfall == nil)
    #expect(lists.close(list, as: .failed)?.shortfall == nil)
  }

  @Test mutating func `lists do not know of each other, and one that has ended is forgotten`() {
    let other = Question(list.endpoint, key: "b")
    for name in [list, other] {
      lists.open(1, of: name)
      #expect(lists.add(.init(ids: ["1"], total: 1), to: name) == 1)
    }
    for name in [list, other] { #expect(lists.close(name, as: .answered)?.shortfall == nil) }
    lists.open(1, of: list)
    #expect(lists.add(.init(ids: ["1"], total: nil), to: list) == 1)
  }

  @Test mutating func `parts that bring nothing new are no longer followed after ten in a row`() {
    lists.open(1, of: list)
    var answers: [Bool] = []
    for _ in 1...9 { answers.append(lists.weigh(newRecords: 0, followUps: 4, of: list)) }
    answers.append(lists.weigh(newRecords: 1, followUps: 4, of: list))
    for _ in 1...9 { answers.append(lists.weigh(newRecords: 0, followUps: 4, of: list)) }
    #expect(!answers.contains(false))
    let tenth = lists.weigh(newRecords: 0, followUps: 4, of: list)
    #expect(!tenth)
  }

  @Test mutating func `what is no list has no shortfall`() {
    lists.open(1, of: list)
    #expect(lists.close(list, as: .answered)?.shortfall == nil)
  }
}
