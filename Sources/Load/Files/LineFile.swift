package import Foundation

/// A file of lines, read from its beginning to its end.
package enum LineFile {
  /// Hands on each line without its line feed, and its number from 1.
  ///
  /// - Throws: ``FileFault`` when it cannot be read, and what `body` throws.
  package static func forEachLine(
    of file: URL, _ body: (_ number: Int, UnsafeRawBufferPointer) throws -> Void
  ) throws {
    var blocks = try LineBlocks(file)
    try blocks.forEachLine(body)
  }
}

extension LineBlocks {
  /// Hands on each line without its line feed, and its number from 1.
  mutating func forEachLine(
    _ body: (_ number: Int, UnsafeRawBufferPointer) throws -> Void
  ) throws {
    var number = 0
    while let block = try next() {
      try block.withUnsafeBytes { block in
        try block.forEachLine { line in
          number += 1
          try body(number, line)
        }
      }
    }
  }
}
