import Foundation
import TestSupport
import Testing

@testable import Workspace

struct SharedNumbersTests {
  let folder: TemporaryFolder
  let url: URL

  init() throws {
    folder = try TemporaryFolder()
    url = folder.file("numbers")
  }

  @Test func `what one process writes the next reads`() throws {
    let (one, other) = (try SharedNumbers(at: url), try SharedNumbers(at: url))
    #expect(try one.update { $0 } == [])
    for length in [3, 1, SharedNumbers.most, 2] {
      let numbers = (0..<length).map { Int64($0) * 7 - 5 }
      try one.update { $0 = numbers }
      #expect(try other.update { $0 } == numbers)
    }
    #expect(try SharedNumbers(at: url).update { $0.count } == 2)
  }

  @Test func `numbers are adopted that another has left, and no others`() throws {
    let (one, other) = (try SharedNumbers(at: url), try SharedNumbers(at: url))
    var adopted: [[Int64]] = []
    for (numbers, number) in [(one, 1), (one, 2), (other, 3), (one, 4), (one, 5)] {
      try numbers.update(adopting: { adopted.append($0) }) { $0 = [Int64(number)] }
    }
    #expect(adopted == [[], [2], [3]])
  }

  @Test(arguments: [0, 8, 16, 32_768, 32_776, 32_784])
  func `who wrote last goes on though another was killed while writing`(offset: UInt64) throws {
    let numbers = try SharedNumbers(at: url)
    for number in 1...4 { try numbers.update { $0 = [Int64(number)] } }
    let isOther = offset >= 32_768
    try scribble([0xFF, 0x13], at: offset)
    #expect(try numbers.update { $0 } == [isOther ? 4 : 3])
  }

  @Test func `a change that fails changes nothing`() throws {
    let numbers = try SharedNumbers(at: url)
    try numbers.update { $0 = [1, 2] }
    #expect(throws: Refused.self) {
      try numbers.update { numbers in
        numbers = [3]
        throw Refused()
      }
    }
    #expect(try numbers.update { $0 } == [1, 2])
  }

  @Test(arguments: [0, 8, 16, 24, 32_768, 32_776, 32_784, 32_800])
  func `who is killed while writing leaves what was there before`(offset: UInt64) throws {
    let numbers = try SharedNumbers(at: url)
    for number in 1...4 { try numbers.update { $0 = [Int64(number), 0] } }
    let isLatest = offset < 32_768
    try scribble([0xFF, 0x13], at: offset)
    let next = try SharedNumbers(at: url)
    #expect(try next.update { $0 } == [isLatest ? 3 : 4, 0])
    try next.update { $0.append(9) }
    #expect(try SharedNumbers(at: url).update { $0 } == [isLatest ? 3 : 4, 0, 9])
  }

  @Test func `what is damaged counts as empty, and can be written again`() throws {
    try Data("this was once a shopping list, and a long one at that".utf8).write(to: url)
    let numbers = try SharedNumbers(at: url)
    #expect(try numbers.update { $0 } == [])
    try numbers.update { $0 = [5] }
    #expect(try SharedNumbers(at: url).update { $0 } == [5])
  }

  @Test func `changes of several files' users are made one after the other`() async throws {
    try await withThrowingTaskGroup(of: Void.self) { [url] group in
      for _ in 0..<4 {
        group.addTask {
          let numbers = try SharedNumbers(at: url)
          for _ in 0..<100 { try numbers.update { $0 = [($0.first ?? 0) + 1] } }
        }
      }
      try await group.waitForAll()
    }
    #expect(try SharedNumbers(at: url).update { $0 } == [400])
  }

  @Test func `only the owner may read it`() throws {
    _ = try SharedNumbers(at: url)
    let mode = try FileManager.default.attributesOfItem(atPath: url.path)[.posixPermissions]
    #expect((mode as? NSNumber)?.intValue == 0o600)
  }

  @Test func `a file that cannot be is a fault with its name`() throws {
    let nowhere = folder.file("nowhere").appending(path: "numbers")
    let fault = #expect(throws: WorkspaceFault.self) { _ = try SharedNumbers(at: nowhere) }
    #expect(fault?.message.contains("nowhere/numbers") == true)
  }

  private func scribble(_ bytes: [UInt8], at offset: UInt64) throws {
    let file = try FileHandle(forWritingTo: url)
    try file.seek(toOffset: offset)
    try file.write(contentsOf: bytes)
    try file.close()
  }
}

private struct Refused: Error {}
