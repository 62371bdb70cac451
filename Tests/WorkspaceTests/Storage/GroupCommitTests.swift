import TestSupport
import Testing

@testable import Workspace

@Suite(.timeLimit(.minutes(10)))
struct GroupCommitTests {
  @Test func `each of many callers gets the answer to its own element`() async throws {
    let commits = GroupCommit<Int, Int> { elements in
      await Task.yield()
      return elements.map { $0 * 10 }
    }
    try await withThrowingTaskGroup(of: (Int, Int).self) { group in
      for number in 0..<500 {
        group.addTask { (number, try await commits.commit(number)) }
      }
      for try await (number, answer) in group { #expect(answer == number * 10) }
    }
  }

  @Test func `there is one transaction at a time`() async throws {
    let tally = Tally()
    let commits = GroupCommit<Int, Void> { elements in
      tally.enter()
      for _ in 0..<5 { await Task.yield() }
      tally.leave()
      return elements.map { _ in () }
    }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<200 { group.addTask { try await commits.commit(number) } }
      try await group.waitForAll()
    }
    #expect(tally.most == 1)
  }

  @Test func `those who come during a transaction share the next one`() async throws {
    let (gate, arrived, batches) = (Gate(), Tally(), Notes<[Int]>())
    let commits = GroupCommit<Int, Void> { elements in
      batches.add(elements)
      await gate.pass()
      return elements.map { _ in () }
    }
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await commits.commit(0) }
      await until { batches.all.count == 1 }
      for number in 1...20 {
        group.addTask {
          arrived.enter()
          try await commits.commit(number)
        }
      }
      await until { arrived.total == 20 }
      for _ in 0..<1_000 { await Task.yield() }
      gate.open()
      try await group.waitForAll()
    }
    #expect(batches.all.joined().sorted() == Array(0...20))
    #expect(batches.all.count < 10)
  }

  @Test func `an error reaches all of its batch and nobody else`() async throws {
    let commits = GroupCommit<Int, Int> { elements in
      await Task.yield()
      guard elements.contains(13) else { return elements }
      throw Refused(batch: elements)
    }
    await withTaskGroup(of: (Int, Result<Int, any Error>).self) { group in
      for number in 0..<100 {
        group.addTask {
          do {
            return (number, .success(try await commits.commit(number)))
          } catch {
            return (number, .failure(error))
          }
        }
      }
      var failed: [Int] = []
      var refused: [Int] = []
      for await (number, outcome) in group {
        switch outcome {
        case .success(let answer): #expect(answer == number)
        case .failure(let error):
          failed.append(number)
          refused = (error as? Refused)?.batch ?? []
        }
      }
      #expect(failed.contains(13))
      #expect(failed.sorted() == refused.sorted())
    }
  }

  @Test func `a transaction follows one that failed`() async throws {
    let commits = GroupCommit<Int, Int> { elements in
      if elements == [1] { throw Refused(batch: elements) }
      return elements
    }
    await #expect(throws: Refused.self) { try await commits.commit(1) }
    let answer = try await commits.commit(2)
    #expect(answer == 2)
  }
}

private struct Refused: Error {
  let batch: [Int]
}
