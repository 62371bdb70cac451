#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension WorkspaceFault {
  /// What the system says of a file or folder, in words for a person.
  init(system code: Int32, at path: String) {
    switch code {
    case ENOSPC, EDQUOT:
      self.init(
        "\(path): the disk is full",
        remedy: "Free some space, then try again: all that had arrived before is kept.")
    case EACCES, EPERM, EROFS:
      self.init(
        "\(path) cannot be written: \(String(cString: strerror(code)))",
        remedy: "Mend its permissions, or choose another place with --workspace.")
    case ENOTDIR, EEXIST:
      self.init(
        "\(path): a file stands where a folder is needed",
        remedy: "Choose another place with --workspace.")
    case ENOENT, ENXIO, ENODEV:
      self.init(
        "\(path) cannot be made there: \(String(cString: strerror(code)))",
        remedy: "Choose another place with --workspace.")
    default:
      self.init(
        "\(path): \(String(cString: strerror(code)))",
        remedy: "Look at the disk, then resume.")
    }
  }
}
