package import Foundation

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Places that processes share: each is a lock on one byte, which the kernel drops when its holder dies.
///
/// The locks belong to the open file, not to the process: two values over one file keep each other out
/// also within one process. No call waits.
package final class SharedPlaces {
  /// The byte whose (shared) lock says that somebody waits; places lie below it.
  private static let bell = 1 << 30

  private let file: DescribedFile
  private var held: Set<Int> = []
  private var isWaiting = false

  /// Opens the file, and makes it where there is none.
  ///
  /// - Throws: ``WorkspaceFault`` when it cannot be opened.
  package init(at url: URL) throws(WorkspaceFault) {
    file = try DescribedFile(at: url)
  }

  /// Takes the lowest free place.
  ///
  /// - Parameters:
  ///   - count: Places are numbered from 0 to the last before this.
  ///   - left: A place that is left to others.
  /// - Returns: The place; nil when all are taken.
  /// - Throws: ``WorkspaceFault`` when the file system knows no such locks.
  package func take(below count: Int, except left: Int? = nil) throws(WorkspaceFault) -> Int? {
    for place in 0..<count where !held.contains(place) && place != left {
      if try lock(place, as: F_WRLCK) {
        held.insert(place)
        return place
      }
    }
    return nil
  }

  /// Gives a place back that was taken here.
  package func giveBack(_ place: Int) {
    guard held.remove(place) != nil else { return }
    _ = try? lock(place, as: F_UNLCK)
  }

  /// Lets the others know, until further notice, whether somebody here waits for a place.
  ///
  /// - Throws: ``WorkspaceFault`` when the file system knows no such locks.
  package func setWaiting(_ isWaiting: Bool) throws(WorkspaceFault) {
    guard isWaiting != self.isWaiting else { return }
    // In vain only while another looks whether we wait: the next attempt says so.
    if try lock(Self.bell, as: isWaiting ? F_RDLCK : F_UNLCK) { self.isWaiting = isWaiting }
  }

  /// Whether somebody else waits for a place.
  package var isAwaited: Bool {
    var range = Self.range(Self.bell, as: F_WRLCK)
    return fcntl(file.number, OpenFileLock.get, &range) == 0 && range.l_type != Int16(F_UNLCK)
  }

  private func lock(_ place: Int, as kind: some BinaryInteger) throws(WorkspaceFault) -> Bool {
    var range = Self.range(place, as: kind)
    if fcntl(file.number, OpenFileLock.set, &range) == 0 { return true }
    guard errno == EAGAIN || errno == EACCES else { throw file.fault }
    return false
  }

  private static func range(_ place: Int, as kind: some BinaryInteger) -> flock {
    flock(
      l_type: Int16(kind), l_whence: Int16(SEEK_SET), l_start: off_t(place), l_len: 1, l_pid: 0)
  }
}

/// The commands for locks that belong to an open file; Swift does not import Linux's.
private enum OpenFileLock {
  #if canImport(Glibc)
    static let get: Int32 = 36
    static let set: Int32 = 37
  #else
    static let get = F_OFD_GETLK
    static let set = F_OFD_SETLK
  #endif
}
