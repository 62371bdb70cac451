/// A line that a transform operator cannot work on.
package struct FilterFault: Error, Hashable, Sendable, CustomStringConvertible {
  package let description: String

  package init(_ description: String) { self.description = description }
}
