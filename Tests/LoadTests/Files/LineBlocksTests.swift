import Foundation
import Testing

@testable import Load

struct LineBlocksTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func blocks(of text: String, size: Int) throws -> [String] {
    let file = folder.file("lines")
    try Data(text.utf8).write(to: file)
    var blocks = try LineBlocks(file, size: size)
    var texts: [String] = []
    while let block = try blocks.next() { texts.append(String(decoding: block, as: UTF8.self)) }
    return texts
  }

  @Test(
    arguments: [
      ("", []),
      ("a\n", ["a\n"]),
      ("a\nbb\nccc\n", ["a\nbb\n", "ccc\n"]),
      ("a\nb", ["a\nb"]),
      ("abcdefgh\ni\njklmn\n", ["abcdefgh\ni\n", "jklmn\n"]),
      ("abcdefghijklmnopqrstuvwxyz", ["abcdefghijklmnopqrstuvwxyz"]),
      ("\n\n\n\n\n\n\n", ["\n\n\n\n\n\n", "\n"]),
      ("abcde\n", ["abcde\n"]),
      ("abcde\nf\n", ["abcde\n", "f\n"]),
    ])
  func `a block is cut behind a line, and holds a long one whole`(
    text: String, expected: [String]
  ) throws {
    #expect(try blocks(of: text, size: 6) == expected)
  }

  @Test(arguments: 1...40)
  func `no byte is lost whatever the size`(size: Int) throws {
    let text = (0..<50).map { String(repeating: "行", count: $0 % 11) + "\n" }.joined()

    let blocks = try blocks(of: text, size: size)

    #expect(blocks.joined() == text)
    #expect(blocks.allSatisfy { $0.hasSuffix("\n") })
  }

  @Test(
    arguments: [("", []), ("a", ["a"]), ("a\n", ["a"]), ("\n", [""]), ("a\n\nb", ["a", "", "b"])])
  func `lines come without their line feeds`(text: String, expected: [String]) {
    var lines: [String] = []

    Array(text.utf8).withUnsafeBytes { bytes in
      bytes.forEachLine { lines.append(String(decoding: $0, as: UTF8.self)) }
    }

    #expect(lines == expected)
  }
}
