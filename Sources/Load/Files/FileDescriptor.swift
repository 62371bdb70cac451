import Foundation

/// An open file of the system, closed when its owner lets go of it.
struct FileDescriptor: ~Copyable {
  let file: URL
  let number: Int32

  /// - Throws: ``FileFault`` with the system's reason.
  init(_ action: String, _ file: URL, flags: Int32) throws(FileFault) {
    let number = file.withUnsafeFileSystemRepresentation { path in
      path.map { open($0, flags | O_CLOEXEC, 0o644) } ?? -1
    }
    guard number >= 0 else { throw FileFault(action, file, code: errno) }
    self.file = file
    self.number = number
  }

  /// A second hold on a file that is open, such as standard input.
  ///
  /// - Throws: ``FileFault`` when it is not open.
  init(copying number: Int32, as file: URL) throws(FileFault) {
    let copy = fcntl(number, F_DUPFD_CLOEXEC, 0)
    guard copy >= 0 else { throw FileFault("open", file, code: errno) }
    self.file = file
    self.number = copy
  }

  deinit { close(number) }

  /// Waits until the disk holds what was written.
  ///
  /// - Throws: ``FileFault`` with the system's reason, such as a full disk found out late.
  borrowing func synchronize() throws(FileFault) {
    guard fsync(number) == 0 else { throw FileFault("write", file, code: errno) }
  }
}
