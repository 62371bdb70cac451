/// A part of a specification that cannot be read, with what would be right in its place.
package struct SpecificationFault: Error, Equatable, Sendable {
  /// The part as it was written.
  package let part: String
  /// A sentence for the person who wrote it.
  package let reason: String
}

extension SpecificationFault: CustomStringConvertible {
  package var description: String { "“\(part)”: \(reason)" }
}

extension SpecificationFault {
  /// Splits `name=value,name=value` into its parts, blanks around them dropped.
  static func parts(of specification: String) -> [(part: String, name: String, value: String?)] {
    specification.split(separator: ",").map { piece in
      let part = String(piece.drop(while: \.isWhitespace).trimmingSuffix(while: \.isWhitespace))
      let halves = part.split(separator: "=", maxSplits: 1).map(String.init)
      return (part, halves.first ?? "", halves.count == 2 ? halves[1] : nil)
    }
  }
}

extension Substring {
  fileprivate func trimmingSuffix(while matches: (Character) -> Bool) -> Substring {
    var rest = self
    while let last = rest.last, matches(last) { rest.removeLast() }
    return rest
  }
}
