import Foundation

/// Where messages go: standard error, so that standard output holds results alone.
enum Console {
  static func error(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }

  static func errorWithoutLineEnd(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }

  static func result(_ text: String) {
    FileHandle.standardOutput.write(Data((text + "\n").utf8))
  }

  /// As it is at this moment; the usual one where there is no terminal, or it does not say.
  static var size: TerminalSize {
    var size = winsize()
    guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0
    else {
      return TerminalSize()
    }
    return TerminalSize(columns: Int(size.ws_col), rows: Int(size.ws_row))
  }

  static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }
}
