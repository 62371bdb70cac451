/// What is wrong with the user's list as a whole, where, and what to do about it.
package struct InputFault: Error, Hashable, Sendable, CustomStringConvertible {
  package let file: String
  /// From 1; nil when it concerns the file as such.
  package let line: Int?
  package let message: String
  package let remedy: String

  package init(_ file: String, line: Int? = nil, _ message: String, remedy: String) {
    self.file = file
    self.line = line
    self.message = message
    self.remedy = remedy
  }

  package var description: String {
    "\(file)\(line.map { ":\($0)" } ?? ""): \(message). \(remedy)"
  }
}
