import Foundation

/// A file written from its beginning to its end; what it held before is gone.
struct FileSink: ~Copyable {
  private let descriptor: FileDescriptor

  /// - Throws: ``FileFault`` when it cannot be opened.
  init(_ file: URL) throws(FileFault) {
    descriptor = try FileDescriptor("write", file, flags: O_WRONLY | O_CREAT | O_TRUNC)
  }

  init(_ descriptor: consuming FileDescriptor) { self.descriptor = descriptor }

  /// - Throws: ``FileFault`` with the system's reason, such as a full disk.
  borrowing func write(_ bytes: [UInt8]) throws(FileFault) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { all in
        let rest = UnsafeRawBufferPointer(rebasing: all[written...])
        return Foundation.write(descriptor.number, rest.baseAddress, rest.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw FileFault("write", descriptor.file, code: errno) }
      written += count
    }
  }
}
