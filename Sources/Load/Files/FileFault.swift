package import Foundation

/// What the system refused to do with a file, and what a person can do about it.
package struct FileFault: Error, Equatable, CustomStringConvertible {
  /// What was being done, as a verb: `write`, `read`.
  package let action: String
  package let path: String
  /// The system's number for the reason.
  package let code: Int32

  package init(_ action: String, _ file: URL, code: Int32) {
    self.action = action
    self.path = file.path(percentEncoded: false)
    self.code = code
  }

  package var description: String {
    "cannot \(action) \(path): \(reason). \(remedy)"
  }

  private var reason: String {
    switch code {
    case ENOSPC, EDQUOT: "the disk is full"
    case EACCES, EPERM: "permission denied"
    case EROFS: "the file system is read-only"
    case EISDIR: "a folder stands in its place"
    case ENOTDIR: "a part of its path is a file, not a folder"
    case ENOENT: "there is no such file or folder"
    case EWOULDBLOCK: "another process is writing it"
    default: String(cString: strerror(code))
    }
  }

  private var remedy: String {
    switch code {
    case ENOSPC, EDQUOT: "Free some space, or choose an output folder on another disk."
    case EACCES, EPERM, EROFS:
      "Make the folder writable for this user, or choose another output folder."
    case EISDIR: "Move that folder away, or choose another output folder."
    case ENOTDIR: "Choose another output folder."
    case EWOULDBLOCK: "Wait until it has ended, or choose another output folder."
    default: "Check the disk and the path, then try again."
    }
  }
}
