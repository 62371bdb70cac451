import Providers
import Testing

@testable import Pipeline

@Suite(.timeLimit(.minutes(1)))
struct JunctionTests {
  @Test func `what was sent meanwhile is handed on at once, in order`() async throws {
    let junction = Junction(sources: 1)
    try await junction.send(Self.subjects(0..<3))
    try await junction.send(Self.subjects(3..<5))
    #expect(try await junction.next() == Self.subjects(0..<5))
    await junction.close()
    #expect(try await junction.next() == nil)
  }

  @Test func `it ends with the last of its sources`() async throws {
    let junction = Junction(sources: 2)
    await junction.close()
    try await junction.send(Self.subjects(0..<1))
    await junction.close()
    #expect(try await junction.next()?.count == 1)
    #expect(try await junction.next() == nil)
  }

  @Test func `who sends more than is taken waits, and nothing is lost`() async throws {
    let junction = Junction(sources: 1)
    let batches = try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        for place in 0..<500 {
          try await junction.send(Self.subjects(place * 10..<place * 10 + 10))
        }
        await junction.close()
      }
      var batches: [[Subject]] = []
      while let subjects = try await junction.next() { batches.append(subjects) }
      return batches
    }
    #expect(batches.flatMap(\.self) == Self.subjects(0..<5_000))
    #expect(batches.allSatisfy { $0.count <= 1_010 })
  }

  @Test func `who waits is woken when the task is cancelled`() async throws {
    let junction = Junction(sources: 1)
    let waiting = Task { try await junction.next() }
    waiting.cancel()
    await #expect(throws: CancellationError.self) { try await waiting.value }
  }

  private static func subjects(_ numbers: Range<Int>) -> [Subject] {
    numbers.map { Subject(publicationNumber: "CN\($0)A") }
  }
}
