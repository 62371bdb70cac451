import Foundation

/// Writes a run of sorted lines with few large writes.
final class RunWriter {
  private static let bufferSize = 1 << 20

  private let file: FileHandle
  private var buffer: [UInt8] = []

  init(_ url: URL) throws {
    try Data().write(to: url)
    file = try FileHandle(forWritingTo: url)
    buffer.reserveCapacity(Self.bufferSize)
  }

  func write(_ line: UnsafeRawBufferPointer) throws {
    buffer.append(contentsOf: line)
    buffer.append(UInt8(ascii: "\n"))
    if buffer.count >= Self.bufferSize { try flush() }
  }

  func close() throws {
    try flush()
    try file.close()
  }

  private func flush() throws {
    try file.write(contentsOf: buffer)
    buffer.removeAll(keepingCapacity: true)
  }
}

/// Reads a run line by line through one buffer, which grows only for a line longer than it.
final class RunReader {
  private static let bufferSize = 256 << 10

  private let file: FileHandle
  private var buffer: UnsafeMutableRawBufferPointer
  private var unread = 0..<0
  private var isAtEnd = false
  /// The line at hand, valid until ``advance()``; nil behind the last one.
  private(set) var line: UnsafeRawBufferPointer?

  init(_ url: URL) throws {
    file = try FileHandle(forReadingFrom: url)
    buffer = .allocate(byteCount: Self.bufferSize, alignment: 8)
    try advance()
  }

  deinit {
    buffer.deallocate()
    try? file.close()
  }

  func advance() throws {
    while true {
      let bytes = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer)[unread])
      if let end = bytes.firstIndex(of: UInt8(ascii: "\n")) {
        line = UnsafeRawBufferPointer(rebasing: bytes[..<end])
        unread = unread.lowerBound + end + 1..<unread.upperBound
        return
      }
      guard !isAtEnd else {
        line = nil
        return
      }
      try refill()
    }
  }

  private func refill() throws {
    makeRoom()
    let room = UnsafeMutableRawBufferPointer(rebasing: buffer[unread.upperBound...])
    let count = read(file.fileDescriptor, room.baseAddress, room.count)
    guard count >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    isAtEnd = count == 0
    unread = unread.lowerBound..<unread.upperBound + count
  }

  /// Moves the unread bytes to the front; doubles the buffer when they fill it.
  private func makeRoom() {
    let rest = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer)[unread])
    if rest.count == buffer.count {
      let larger = UnsafeMutableRawBufferPointer.allocate(
        byteCount: buffer.count * 2, alignment: 8)
      larger.copyMemory(from: rest)
      buffer.deallocate()
      buffer = larger
    } else {
      buffer.copyMemory(from: rest)
    }
    unread = 0..<rest.count
  }
}
