import Foundation
import TestSupport
import Testing

@testable import Load

struct PartFileTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(arguments: [0, 1, 3, 40_000])
  func `lines come back as they were written, with their numbers`(count: Int) throws {
    let file = folder.file("part.ndjson.gz")
    let lines = (0..<count).map { Array("行 \($0) \(String(repeating: "x", count: $0 % 97))".utf8) }

    let part = try PartFile(file)
    for line in lines { try part.write(line) }
    try part.finish()

    var read: [[UInt8]] = []
    try PartFile.forEachLine(of: file) { number, line in
      #expect(number == read.count + 1)
      read.append(Array(line))
    }
    #expect(read == lines)
  }

  @Test func `a part that nobody finished is not there`() throws {
    let file = folder.file("part.ndjson.gz")
    do { try PartFile(file).write([0x7B]) }

    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).isEmpty)
  }

  @Test func `a part that ends too early is told with the line at which it does`() throws {
    let file = folder.file("part.ndjson.gz")
    let part = try PartFile(file)
    for _ in 0..<10 { try part.write(Array("line".utf8)) }
    try part.finish()
    let bytes = try Data(contentsOf: file)
    try bytes.dropLast(4).write(to: file)

    let fault = try #require(throws: PartFault.self) {
      try PartFile.forEachLine(of: file) { _, _ in }
    }
    #expect(fault.line == 11 && fault.message == "damaged: it ends too early")
  }
}
