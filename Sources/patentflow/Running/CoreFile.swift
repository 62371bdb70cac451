import Foundation

/// What the system keeps of a program that crashes: all of its memory, the account's secrets with it.
enum CoreFile {
  /// Lets none be made.
  ///
  /// The limit is a byte rather than none: where the system hands core files to a program, it heeds no
  /// other limit (Linux, fs/coredump.c).
  static func forbid() {
    var limit = rlimit(rlim_cur: 1, rlim_max: 1)
    #if canImport(Glibc)
      setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &limit)
    #else
      setrlimit(RLIMIT_CORE, &limit)
    #endif
  }
}
