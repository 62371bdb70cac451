extension String {
  /// As a shell takes it for one word.
  var quotedForShell: String {
    let plain = allSatisfy { $0.isLetter || $0.isNumber || "-_./=:,@%+".contains($0) }
    return plain && !isEmpty ? self : "'" + replacing("'", with: #"'\''"#) + "'"
  }
}

extension [String] {
  /// The words as a command that can be typed.
  var asCommand: String { map(\.quotedForShell).joined(separator: " ") }
}
