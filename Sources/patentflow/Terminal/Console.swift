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

  static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }
}
