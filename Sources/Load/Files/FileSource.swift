import Foundation

/// A file read from its beginning to its end.
struct FileSource: ~Copyable {
  private let descriptor: FileDescriptor

  /// - Throws: ``FileFault`` when it cannot be opened.
  init(_ file: URL) throws(FileFault) {
    descriptor = try FileDescriptor("read", file, flags: O_RDONLY)
  }

  init(_ descriptor: consuming FileDescriptor) { self.descriptor = descriptor }

  /// Fills the buffer as far as the file goes.
  ///
  /// - Returns: The number of bytes read; less than the buffer holds only at the end.
  /// - Throws: ``FileFault`` with the system's reason.
  borrowing func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileFault) -> Int {
    var filled = 0
    while filled < buffer.count {
      let free = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
      let count = Foundation.read(descriptor.number, free.baseAddress, free.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw FileFault("read", descriptor.file, code: errno) }
      guard count > 0 else { break }
      filled += count
    }
    return filled
  }
}
