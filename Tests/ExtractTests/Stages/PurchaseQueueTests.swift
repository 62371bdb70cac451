import PatentModel
import Providers
import Testing

@testable import Extract

struct PurchaseQueueTests {
  let details = Endpoint(provider: "p", name: "detail")
  let lists = Endpoint(provider: "p", name: "list")

  // MARK: Batches

  @Test func `a batch leaves when it is full, and the rest when the source has ended`() {
    var queue = queue(priority: nil)
    for name in ["a", "b", "c"] { queue.add(Question(details, key: name), merit: Merit()) }
    #expect(drain(&queue) == [["a", "b"]])
    queue.flush()
    #expect(drain(&queue) == [])
    queue.endSource()
    #expect(drain(&queue) == [["c"]])
  }

  @Test func `what is raised after the source has ended leaves with the next flush`() {
    var queue = queue(priority: .newest)
    queue.endSource()
    queue.add(Question(details, key: "late"), merit: Merit())
    #expect(drain(&queue) == [])
    queue.flush()
    #expect(drain(&queue) == [["late"]])
  }

  @Test func `each endpoint has batches of its own`() {
    var queue = queue(priority: nil)
    queue.add(Question(details, key: "a"), merit: Merit())
    queue.add(Question(lists, key: "page"), merit: Merit())
    queue.add(Question(details, key: "b"), merit: Merit())
    #expect(drain(&queue) == [["page"], ["a", "b"]])
  }

  @Test func `what is no longer wanted is taken out`() {
    var queue = queue(priority: nil)
    for name in ["1", "2", "3"] { queue.add(Question(lists, key: name), merit: Merit()) }
    #expect(queue.remove { $0.key != "2" }.map(\.key) == ["1", "3"])
    #expect(drain(&queue) == [["2"]])
  }

  @Test(arguments: [nil, .newest] as [Priority?])
  func `what still waits is taken out too`(priority: Priority?) {
    var queue = queue(priority: priority)
    queue.add(Question(details, key: "1"), merit: Merit())
    #expect(queue.remove { $0.key == "1" }.map(\.key) == ["1"])
    queue.endSource()
    #expect(drain(&queue).isEmpty)
  }

  // MARK: Priorities

  @Test(
    arguments: [
      (.newest, ["new", "granted", "old", "undated"]),
      (.granted, ["granted", "new", "old", "undated"]),
      (.input, ["old", "granted", "undated", "new"]),
    ] as [(Priority, [String])])
  func `with a priority the best comes first, wherever it came from`(
    priority: Priority, order: [String]
  ) {
    let merits = [
      "undated": Merit(line: 4), "old": Merit(filedOn: day(2001), line: 2),
      "new": Merit(filedOn: day(2023), line: 9),
      "granted": Merit(filedOn: day(2010), isGranted: true, line: 3),
    ]
    for names in [Array(merits.keys), merits.keys.sorted(), merits.keys.sorted(by: >)] {
      var queue = queue(priority: priority)
      for name in names { queue.add(Question(lists, key: name), merit: merits[name] ?? Merit()) }
      #expect(drain(&queue).isEmpty)
      queue.endSource()
      #expect(drain(&queue).flatMap(\.self) == order)
    }
  }

  @Test func `equal merits go by the question, not by chance`() {
    var queue = queue(priority: .newest)
    for name in ["c", "a", "b"] { queue.add(Question(lists, key: name), merit: Merit()) }
    queue.endSource()
    #expect(drain(&queue) == [["a"], ["b"], ["c"]])
  }

  @Test func `a question that is raised again counts by the better grounds`() {
    var queue = queue(priority: .granted)
    for name in ["a", "b"] { queue.add(Question(lists, key: name), merit: Merit()) }
    queue.weigh(Question(lists, key: "b"), merit: Merit(isGranted: true))
    queue.weigh(Question(lists, key: "b"), merit: Merit())
    queue.weigh(Question(lists, key: "unknown"), merit: Merit(isGranted: true))
    queue.endSource()
    #expect(drain(&queue) == [["b"], ["a"]])
  }

  private func queue(priority: Priority?) -> PurchaseQueue {
    PurchaseQueue(priority: priority, batchSizes: [details: 2, lists: 1])
  }

  private func drain(_ queue: inout PurchaseQueue) -> [[String]] {
    var batches: [[String]] = []
    while let batch = queue.next() { batches.append(batch.map(\.key)) }
    return batches
  }

  private func day(_ year: Int) -> CalendarDate? { CalendarDate(year: year, month: 6, day: 1) }
}
