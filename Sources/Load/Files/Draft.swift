import Foundation

/// The unfinished form of an ``AtomicFile``, held by one process at a time and removed by its end
/// unless it was published.
final class Draft {
  let file: URL
  private let target: URL
  private let descriptor: FileDescriptor
  private var isPublished = false

  /// - Throws: ``FileFault`` when the target's place cannot be written, is a folder, or is being
  ///   written by another process.
  init(of target: URL) throws {
    let folder = target.deletingLastPathComponent()
    try Self.checkPlace(of: target, in: folder)
    self.target = target
    file = folder.appending(path: ".\(target.lastPathComponent).partial")
    descriptor = try FileDescriptor("write", file, flags: O_RDWR | O_CREAT)
    try lock()
    guard ftruncate(descriptor.number, 0) == 0 else { throw FileFault("write", file, code: errno) }
  }

  deinit {
    if !isPublished { file.withUnsafeFileSystemRepresentation { _ = $0.map(unlink) } }
  }

  /// Puts the draft in its target's place once the disk holds it, then has the disk note the name.
  ///
  /// - Throws: ``FileFault`` with the system's reason.
  func publish() throws {
    try descriptor.synchronize()
    let code = file.withUnsafeFileSystemRepresentation { old in
      target.withUnsafeFileSystemRepresentation { new in
        if let old, let new { rename(old, new) } else { Int32(-1) }
      }
    }
    guard code == 0 else { throw FileFault("write", target, code: errno) }
    isPublished = true
    let folder = target.deletingLastPathComponent()
    try FileDescriptor("write", folder, flags: O_RDONLY | O_DIRECTORY).synchronize()
  }

  private static func checkPlace(of target: URL, in folder: URL) throws {
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw FileFault("write", target, code: error.systemCode)
    }
    var isFolder: ObjCBool = false
    let path = target.path(percentEncoded: false)
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
      throw FileFault("write", target, code: EISDIR)
    }
  }

  /// Keeps other processes from the draft; the lock dies with this one.
  ///
  /// A draft that another process published between our opening and our locking it is its target
  /// now, and must not be touched: its name is gone or leads to another file.
  private func lock() throws(FileFault) {
    guard flock(descriptor.number, LOCK_EX | LOCK_NB) == 0 else {
      isPublished = true
      throw FileFault("write", target, code: errno)
    }
    var opened = stat()
    var named = stat()
    fstat(descriptor.number, &opened)
    let isThere = file.withUnsafeFileSystemRepresentation { $0.map { stat($0, &named) == 0 } }
    guard isThere == true, opened.st_ino == named.st_ino else {
      isPublished = true
      throw FileFault("write", target, code: EWOULDBLOCK)
    }
  }
}

extension Error {
  /// The system's number behind an error of Foundation.
  fileprivate var systemCode: Int32 {
    if let underlying = (self as NSError).userInfo[NSUnderlyingErrorKey] as? NSError {
      return Int32(underlying.code)
    }
    guard let code = (self as? CocoaError)?.code else { return Int32((self as NSError).code) }
    // Some of Foundation's errors have words of their own alone.
    return switch code {
    case .fileWriteNoPermission: EACCES
    case .fileWriteVolumeReadOnly: EROFS
    case .fileWriteOutOfSpace: ENOSPC
    case .fileNoSuchFile: ENOENT
    case .fileWriteFileExists: ENOTDIR
    default: Int32(code.rawValue)
    }
  }
}
