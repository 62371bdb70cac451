import Foundation
package import PatentModel

/// Writes the entities of a merge into its checkpoint, all kinds or none.
package final class CheckpointWriter {
  private static let bufferSize = 1 << 20

  private let checkpoint: Checkpoint
  private var drafts: [EntityKind: (draft: Draft, sink: BufferedSink)] = [:]

  /// - Throws: ``FileFault`` when the files cannot be opened.
  package init(_ checkpoint: Checkpoint) throws {
    self.checkpoint = checkpoint
    for kind in EntityKind.allCases {
      let draft = try Draft(of: checkpoint.lines(of: kind))
      drafts[kind] = (draft, BufferedSink(try FileSink(draft.file), size: Self.bufferSize))
    }
  }

  /// Adds an entity.
  ///
  /// - Parameters:
  ///   - line: One JSON object, without a line feed.
  ///   - kind: Whose file it goes to.
  /// - Throws: ``FileFault`` with the system's reason, such as a full disk.
  package func write(_ line: UnsafeRawBufferPointer, of kind: EntityKind) throws {
    try drafts[kind]?.sink.write(line: line)
  }

  /// Puts the files in place.
  ///
  /// - Throws: ``FileFault``; the former checkpoint then stays.
  package func finish() throws {
    for kind in EntityKind.allCases { try drafts[kind]?.sink.flush() }
    for kind in EntityKind.allCases { try drafts[kind]?.draft.publish() }
  }
}

/// Gathers lines into large writes.
private final class BufferedSink {
  private let sink: FileSink
  private let size: Int
  private var buffer: [UInt8] = []

  init(_ sink: consuming FileSink, size: Int) {
    self.sink = sink
    self.size = size
    buffer.reserveCapacity(size)
  }

  func write(line: UnsafeRawBufferPointer) throws {
    buffer.append(contentsOf: line)
    buffer.append(0x0A)
    if buffer.count >= size { try flush() }
  }

  func flush() throws {
    try sink.write(buffer)
    buffer.removeAll(keepingCapacity: true)
  }
}
