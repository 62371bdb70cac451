import Synchronization
import Testing

import Dataflow

struct InOrderTests {
  private struct Stop: Error {}

  @Test(arguments: [1, 2, 7])
  func `results come in the order of the inputs`(width: Int) async throws {
    var inputs = (0..<200).makeIterator()
    var results: [Int] = []

    try await inOrder(
      width: width, next: { inputs.next() }, { $0 * $0 }, emit: { results.append($0) })

    #expect(results == (0..<200).map { $0 * $0 })
  }

  @Test func `no more inputs are read than may wait`() async throws {
    var read = 0
    var emitted = 0
    var furthest = 0

    try await inOrder(
      width: 3,
      next: {
        read += 1
        furthest = max(furthest, read - emitted)
        return read <= 100 ? read : nil
      }, { $0 }, emit: { _ in emitted += 1 })

    #expect(emitted == 100)
    #expect(furthest <= 7)
  }

  @Test func `a failure to write ends the work`() async throws {
    let works = Mutex(0)
    var inputs = (0..<1_000).makeIterator()

    await #expect(throws: Stop.self) {
      try await inOrder(
        width: 2, next: { inputs.next() }, { _ in works.withLock { $0 += 1 } },
        emit: { throw Stop() })
    }

    #expect(works.withLock { $0 } < 10)
  }
}
