import Foundation

/// Lines that another program hands over on standard input.
package enum StandardInput {
  /// Hands on each line without its line feed, and its number from 1.
  ///
  /// - Throws: ``FileFault`` when it cannot be read, and what `body` throws.
  package static func forEachLine(
    _ body: (_ number: Int, UnsafeRawBufferPointer) throws -> Void
  ) throws {
    let file = URL(filePath: "standard input")
    var blocks = LineBlocks(FileSource(try FileDescriptor(copying: STDIN_FILENO, as: file)))
    try blocks.forEachLine(body)
  }
}

/// Lines for another program on standard output, gathered into large writes.
package final class StandardOutput {
  private static let bufferSize = 1 << 18

  private let sink: FileSink
  private var buffer: [UInt8] = []

  /// - Throws: ``FileFault`` when it is closed.
  package init() throws {
    let file = URL(filePath: "standard output")
    sink = FileSink(try FileDescriptor(copying: STDOUT_FILENO, as: file))
  }

  /// Writes whole lines, their line feeds included.
  ///
  /// - Throws: ``FileFault`` with the system's reason, such as a full disk.
  package func write(_ lines: some Sequence<UInt8>) throws {
    buffer.append(contentsOf: lines)
    if buffer.count >= Self.bufferSize { try flush() }
  }

  /// Writes one line and its line feed.
  ///
  /// - Throws: ``FileFault`` with the system's reason, such as a full disk.
  package func write(line: some Sequence<UInt8>) throws {
    buffer.append(contentsOf: line)
    buffer.append(UInt8(ascii: "\n"))
    if buffer.count >= Self.bufferSize { try flush() }
  }

  /// Hands on what has gathered; to be called at the end.
  ///
  /// - Throws: ``FileFault`` with the system's reason, such as a full disk.
  package func flush() throws {
    try sink.write(buffer)
    buffer.removeAll(keepingCapacity: true)
  }
}
