import ByteFormats

/// What is wrong with the user's list as a whole, where, and what to do about it.
package struct InputFault: Error, Hashable, Sendable, CustomStringConvertible {
  package let file: String
  /// From 1; nil when it concerns the file as such.
  package let line: Int?
  /// In characters, from 1; nil when it concerns the line or the file as such.
  package let column: Int?
  package let message: String
  package let remedy: String

  package init(
    _ file: String, line: Int? = nil, column: Int? = nil, _ message: String, remedy: String
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.message = message
    self.remedy = remedy
  }

  init(_ file: String, at position: TextPosition, _ message: String, remedy: String) {
    self.init(file, line: position.line, column: position.column, message, remedy: remedy)
  }

  package var description: String {
    let place = [line, column].compactMap(\.self).map { ":\($0)" }.joined()
    return "\(file)\(place): \(message). \(remedy)"
  }
}
