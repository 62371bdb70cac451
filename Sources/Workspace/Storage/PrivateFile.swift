package import Foundation

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Files and folders that only their owner may read.
package enum PrivateFile {
  /// Creates a folder and those above it, with mode 0700.
  ///
  /// - Throws: ``WorkspaceFault`` when it cannot be made.
  package static func createFolder(at url: URL) throws(WorkspaceFault) {
    let folder = url.standardizedFileURL.path
    for end in folder.indices.dropFirst() where folder[end] == "/" {
      mkdir(String(folder[..<end]), 0o700)
    }
    guard mkdir(folder, 0o700) != 0 else { return }
    let code = errno
    var status = stat()
    guard code == EEXIST, stat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw WorkspaceFault(system: code, at: url.path)
    }
  }

  /// Creates a file with mode 0600 that is there whole or not at all, replacing a former one.
  ///
  /// - Throws: ``WorkspaceFault`` when it cannot be written.
  package static func create(at url: URL, contents: String = "") throws(WorkspaceFault) {
    let draft = url.deletingLastPathComponent()
      .appending(path: ".\(url.lastPathComponent).partial")
    let file = try DescribedFile(at: draft)
    let bytes = Array(contents.utf8)
    guard ftruncate(file.number, 0) == 0, bytes.isEmpty || write(bytes, to: file.number),
      fsync(file.number) == 0, rename(draft.path, url.path) == 0
    else { throw file.fault }
  }

  /// Opens an empty file that nobody else finds, and that is gone with the handle.
  ///
  /// - Throws: ``WorkspaceFault`` when it cannot be made.
  static func withoutName(in folder: URL) throws(WorkspaceFault) -> FileHandle {
    // Becomes a name that nobody has: in a folder that many share, none can be planted there.
    let template = ".patentflow-" + String(repeating: "X", count: 6)
    var path = Array(folder.appending(path: template).path.utf8CString)
    let descriptor = mkstemp(&path)
    guard descriptor >= 0 else { throw WorkspaceFault(system: errno, at: folder.path) }
    unlink(path)
    return FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
  }

  /// - Returns: Whether all was written; else `errno` says why not.
  static func write(_ bytes: [UInt8], to file: Int32) -> Bool {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { all in
        let rest = UnsafeRawBufferPointer(rebasing: all[written...])
        return Foundation.write(file, rest.baseAddress, rest.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return false }
      written += count
    }
    return true
  }

  /// Creates a file with mode 0600 of all that a stream gives until its end.
  ///
  /// - Throws: ``WorkspaceFault`` when it cannot be written, and what the system says of a stream that
  ///   cannot be read.
  package static func create(at url: URL, copying stream: FileHandle) throws {
    try create(at: url)
    let file = try FileHandle(forWritingTo: url)
    while let block = try stream.read(upToCount: 1 << 16), !block.isEmpty {
      guard write(Array(block), to: file.fileDescriptor) else {
        throw WorkspaceFault(system: errno, at: url.path)
      }
    }
    try file.close()
  }

  /// Creates an empty file with mode 0600, and leaves alone one that another process made first.
  ///
  /// - Throws: ``WorkspaceFault`` when it cannot be made.
  static func createIfMissing(at url: URL) throws(WorkspaceFault) {
    let descriptor = open(url.path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor < 0 else {
      close(descriptor)
      return
    }
    guard errno == EEXIST else {
      throw WorkspaceFault(system: errno, at: url.path)
    }
  }
}
