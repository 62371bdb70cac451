import Foundation
import Testing

@testable import Transform

struct LineSorterTests {
  @Test(arguments: [1, 64, 1 << 20])
  func `lines come in the order of their bytes`(runSize: Int) throws {
    let lines = ["b\t1", "a\t2", "a\t10", "aa\t1", "中\t1", "a", "", "a\t2", "zzzzzzzzzz\t9"]

    let sorted = try Self.sort(lines, runSize: runSize)

    #expect(sorted == ["", "a", "a\t10", "a\t2", "a\t2", "aa\t1", "b\t1", "zzzzzzzzzz\t9", "中\t1"])
  }

  @Test func `more runs than can be open at once are merged in steps`() throws {
    var random = SplitMix(state: 7)
    let numbers = (0..<500).map { _ in String(random.next()) }

    let sorted = try Self.sort(numbers, runSize: 1)

    #expect(sorted == numbers.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }

  @Test func `a line longer than every buffer survives`() throws {
    let long = String(repeating: "长", count: 300_000)

    #expect(try Self.sort([long, "a", long], runSize: 1) == ["a", long, long])
  }

  @Test func `the scratch folder is gone when the sorter is`() throws {
    let parent = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    do {
      let sorter = LineSorter(scratch: try ScratchDirectory(in: parent), runSize: 1)
      try Array("b\n".utf8).withUnsafeBytes { try sorter.add($0) }
      #expect(try FileManager.default.contentsOfDirectory(atPath: parent.path).count == 1)
    }

    #expect(try FileManager.default.contentsOfDirectory(atPath: parent.path).isEmpty)
    try FileManager.default.removeItem(at: parent)
  }

  private static func sort(_ lines: [String], runSize: Int) throws -> [String] {
    let scratch = try ScratchDirectory(in: FileManager.default.temporaryDirectory)
    let sorter = LineSorter(scratch: scratch, runSize: runSize)
    for line in lines { try Array((line + "\n").utf8).withUnsafeBytes { try sorter.add($0) } }
    var sorted: [String] = []
    try sorter.finish { sorted.append(String(decoding: $0, as: UTF8.self)) }
    return sorted
  }
}
