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
    do {
      try FileManager.default.createDirectory(
        at: url, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw WorkspaceFault(
        "\(url.path): the folder cannot be made: \(error.localizedDescription)",
        remedy: "Choose another place with --workspace, or mend its permissions.")
    }
  }

  /// Creates a file with mode 0600, replacing a former one.
  ///
  /// - Throws: ``WorkspaceFault`` when it cannot be written.
  package static func create(at url: URL, contents: String = "") throws(WorkspaceFault) {
    let isMade = FileManager.default.createFile(
      atPath: url.path, contents: Data(contents.utf8), attributes: [.posixPermissions: 0o600])
    guard isMade else {
      throw WorkspaceFault(
        "\(url.path): the file cannot be written",
        remedy: "Is the disk full, may you write there?")
    }
  }

  /// Creates a file with mode 0600 of all that a stream gives until its end.
  ///
  /// - Throws: ``WorkspaceFault`` when it cannot be written, and what the system says of a stream that
  ///   cannot be read.
  package static func create(at url: URL, copying stream: FileHandle) throws {
    try create(at: url)
    let file = try FileHandle(forWritingTo: url)
    while let block = try stream.read(upToCount: 1 << 16), !block.isEmpty {
      do { try file.write(contentsOf: block) } catch {
        throw WorkspaceFault(
          "\(url.path): the file cannot be written: \(error.localizedDescription)",
          remedy: "Is the disk full?")
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
      throw WorkspaceFault(
        "\(url.path): the file cannot be written: \(String(cString: strerror(errno)))",
        remedy: "Is the disk full, may you write there?")
    }
  }
}
