/// What is wrong with a pipeline file, where, and what to do about it.
package struct DeclarationFault: Error, Hashable, Sendable, CustomStringConvertible {
  package let file: String
  /// From 1; nil when no line is to blame.
  package let line: Int?
  package let message: String
  package let remedy: String

  package init(_ file: String, line: Int?, _ message: String, remedy: String = "") {
    self.file = file
    self.line = line
    self.message = message
    self.remedy = remedy
  }

  package var description: String {
    let place = "\(file)\(line.map { ":\($0)" } ?? "")"
    return "\(place): \(message)." + (remedy.isEmpty ? "" : " \(remedy)")
  }
}

/// All that is wrong with a pipeline file, in the order of its lines.
package struct DeclarationFaults: Error, Sendable, CustomStringConvertible {
  package let faults: [DeclarationFault]

  package init(_ faults: [DeclarationFault]) {
    self.faults = faults.sorted { ($0.line ?? 0, $0.message) < ($1.line ?? 0, $1.message) }
  }

  package var description: String { faults.map(\.description).joined(separator: "\n") }
}
