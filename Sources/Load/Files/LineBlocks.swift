import Foundation

/// A file of lines, read as blocks of whole lines.
///
/// A block is cut behind its last line feed, and doubled until it has one; so the cuts depend on the
/// file alone.
struct LineBlocks: ~Copyable {
  private let source: FileSource
  private let size: Int
  private var rest: [UInt8] = []
  private var isAtEnd = false

  /// - Parameters:
  ///   - file: UTF-8 or any other encoding in which a line feed is one byte.
  ///   - size: In bytes; memory grows beyond it only for a longer line.
  /// - Throws: ``FileFault`` when the file cannot be opened.
  init(_ file: URL, size: Int = 1 << 20) throws(FileFault) {
    source = try FileSource(file)
    self.size = size
  }

  /// Blocks of a source that is open, of about a mebibyte.
  init(_ source: consuming FileSource) {
    self.source = source
    size = 1 << 20
  }

  /// The next lines, each with its line feed; only the file's last may lack it.
  ///
  /// - Returns: Nil at the end.
  /// - Throws: ``FileFault`` when the file cannot be read.
  mutating func next() throws -> [UInt8]? {
    var block = rest
    rest = []
    while !isAtEnd {
      block = try extend(block, to: block.count < size ? size : block.count * 2)
      if let end = block.lastIndex(of: 0x0A), !isAtEnd {
        rest = Array(block[(end + 1)...])
        block.removeSubrange((end + 1)...)
        break
      }
    }
    return block.isEmpty ? nil : block
  }

  /// The same bytes and those that come next in the file, as many as are wanted or there are.
  private mutating func extend(_ block: [UInt8], to wanted: Int) throws -> [UInt8] {
    let longer = try [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
      count = buffer.initialize(fromContentsOf: block)
      let free = UnsafeMutableBufferPointer(rebasing: buffer[count...])
      count += try source.read(into: UnsafeMutableRawBufferPointer(free))
    }
    isAtEnd = longer.count < wanted
    return longer
  }
}

extension UnsafeRawBufferPointer {
  /// Hands each line to `body`, without its line feed, in order.
  func forEachLine(_ body: (UnsafeRawBufferPointer) throws -> Void) rethrows {
    var start = 0
    while start < count, let base = baseAddress {
      let end = memchr(base + start, 0x0A, count - start).map { UnsafeRawPointer($0) - base }
      try body(UnsafeRawBufferPointer(rebasing: self[start..<(end ?? count)]))
      start = (end ?? count) + 1
    }
  }
}
