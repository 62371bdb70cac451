import Foundation
import Synchronization
import TestSupport

/// A terminal with nobody before it: what is started on it draws bars and asks questions, and a test
/// types the answers.
///
/// It serves one program. What is typed is echoed, and a line ends with CR LF, as on any terminal.
final class Terminal: Sendable {
  /// The end that the program gets as its standard input and error.
  let line: FileHandle
  private let keyboard: FileHandle
  private let shown = Mutex<[UInt8]>([])
  private let isOver = Gate()

  /// - Throws: What the system says when it has no terminal left.
  init(columns: UInt16 = 80, rows: UInt16 = 24) throws {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    var (ours, theirs): (Int32, Int32) = (-1, -1)
    guard openpty(&ours, &theirs, nil, nil, &size) == 0 else {
      throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .ENXIO)
    }
    for end in [ours, theirs] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    keyboard = FileHandle(fileDescriptor: ours, closeOnDealloc: true)
    line = FileHandle(fileDescriptor: theirs, closeOnDealloc: true)
  }

  /// Reads along once the program has the line, until it has hung up.
  func begin() throws {
    try line.close()
    Thread.detachNewThread { self.readAlong() }
  }

  private func readAlong() {
    var bytes = [UInt8](repeating: 0, count: 4_096)
    while true {
      let count = read(keyboard.fileDescriptor, &bytes, bytes.count)
      guard count > 0 || (count < 0 && errno == EINTR) else { break }
      if count > 0 { shown.withLock { $0 += bytes.prefix(count) } }
    }
    isOver.open()
  }

  func waitForEnd() async { await isOver.pass() }

  /// All that was shown up to now.
  var screen: String { String(decoding: shown.withLock { $0 }, as: UTF8.self) }

  /// - Throws: What the system says when nobody can read it any more.
  func type(_ text: String) throws { try keyboard.write(contentsOf: Data((text + "\n").utf8)) }
}
