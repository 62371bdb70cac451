/// What is wrong with a workspace, and what to do about it.
package struct WorkspaceFault: Error, Equatable, CustomStringConvertible {
  package let message: String
  package let remedy: String

  package init(_ message: String, remedy: String) {
    self.message = message
    self.remedy = remedy
  }

  package var description: String { "\(message). \(remedy)" }
}
