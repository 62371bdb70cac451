import ByteFormats
package import Foundation

/// One of the compressed files of lines that another engine reads at once: it appears whole or not at all.
package final class PartFile {
  private static let memberSize = 1 << 20

  private let draft: Draft
  private let sink: FileSink
  private var block: [UInt8] = []
  private var isEmpty = true

  /// - Parameter file: Its folder is made when it is missing.
  /// - Throws: ``FileFault`` when it cannot be opened.
  package init(_ file: URL) throws {
    draft = try Draft(of: file)
    sink = try FileSink(draft.file)
  }

  /// Adds a line.
  ///
  /// - Parameter line: Without its line feed.
  /// - Throws: ``FileFault`` with the system's reason, such as a full disk.
  package func write(_ line: [UInt8]) throws {
    block.append(contentsOf: line)
    block.append(UInt8(ascii: "\n"))
    if block.count >= Self.memberSize { try flush() }
  }

  /// Puts the file in its place, once the disk holds it.
  ///
  /// - Throws: ``FileFault``; a former file then stays.
  package func finish() throws {
    if isEmpty || !block.isEmpty { try flush() }
    try draft.publish()
  }

  private func flush() throws {
    try sink.write(GzipMember(block).bytes)
    block.removeAll(keepingCapacity: true)
    isEmpty = false
  }
}

extension PartFile {
  /// Hands on each line of a part, without its line feed, and its number from 1.
  ///
  /// A member's checksum stands behind it: whoever must not act on damaged lines reads to the end first.
  ///
  /// - Parameters:
  ///   - file: Compressed with gzip.
  ///   - body: Gets a line that lasts as long as the call.
  /// - Throws: ``FileFault`` when it cannot be read, ``PartFault`` when it is damaged, and what `body`
  ///   throws.
  package static func forEachLine(
    of file: URL, _ body: (_ number: Int, UnsafeRawBufferPointer) throws -> Void
  ) throws {
    let blocks = GunzippedBlocks(try CompressedBlocks(file))
    var rest: [UInt8] = []
    var number = 0
    func next() throws -> [UInt8]? {
      do { return try blocks.next() } catch let fault as GzipFault {
        throw PartFault(file, line: number + 1, "damaged: \(fault.reason)")
      }
    }
    func visit(_ line: UnsafeRawBufferPointer) throws {
      number += 1
      try body(number, line)
    }
    while let block = try next() {
      rest += block
      guard let end = block.lastIndex(of: UInt8(ascii: "\n")) else { continue }
      let whole = rest.count - (block.count - end) + 1
      try rest.withUnsafeBytes {
        try UnsafeRawBufferPointer(rebasing: $0[..<whole]).forEachLine(visit)
      }
      rest.removeSubrange(..<whole)
    }
    if !rest.isEmpty { try rest.withUnsafeBytes(visit) }
  }
}

/// What is wrong with a line of a part.
package struct PartFault: Error, Equatable, CustomStringConvertible {
  package let file: String
  /// From 1.
  package let line: Int
  package let message: String

  package init(_ file: URL, line: Int, _ message: String) {
    self.file = file.path(percentEncoded: false)
    self.line = line
    self.message = message
  }

  package var description: String {
    "\(file):\(line): \(message). Export it again from its workspace."
  }
}

/// A compressed file, some bytes at a time.
private final class CompressedBlocks: BlockSource {
  private static let size = 1 << 16

  private let source: FileSource

  init(_ file: URL) throws { source = try FileSource(file) }

  func next() throws -> [UInt8]? {
    let block = try [UInt8](unsafeUninitializedCapacity: Self.size) { buffer, count in
      count = try source.read(into: UnsafeMutableRawBufferPointer(buffer))
    }
    return block.isEmpty ? nil : block
  }
}
