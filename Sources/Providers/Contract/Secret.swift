/// A text that must never be seen: it prints as `<redacted>`, wherever it is printed.
package struct Secret: Hashable, Sendable, CustomStringConvertible, CustomDebugStringConvertible,
  CustomReflectable
{
  /// The text itself, for a signature or a header and for nothing else.
  package let revealed: String

  package init(_ text: String) { revealed = text }

  package var description: String { "<redacted>" }
  package var debugDescription: String { "<redacted>" }
  package var customMirror: Mirror { Mirror(self, children: []) }
}
