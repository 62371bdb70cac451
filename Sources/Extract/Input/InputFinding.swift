package import ByteFormats
package import PatentModel

/// What was found out about a list by looking at it.
package struct InputFinding: Hashable, Sendable, CustomStringConvertible {
  /// nil where only ASCII was seen.
  package let encoding: TextEncoding?
  package let delimiter: UInt8
  /// Of the values; nil where the list has no header.
  package let header: String?
  /// Of the values, from 1.
  package let column: Int
  /// How many columns there are.
  package let width: Int
  /// Which rows of the list are read; nil for all.
  package let shard: Portion?

  package var description: String {
    let name =
      switch delimiter {
      case UInt8(ascii: ","): "commas"
      case UInt8(ascii: ";"): "semicolons"
      case UInt8(ascii: "\t"): "tabs"
      default: "“\(Character(Unicode.Scalar(delimiter)))”"
      }
    let values = header.map { "“\($0)”" } ?? "the values"
    let place = width == 1 ? "its only column" : "column \(column) of \(width), between \(name)"
    let rows = shard.map { ", shard \($0)" } ?? ""
    return "\(encoding?.rawValue ?? "ascii"), \(values) in \(place)\(rows)"
  }
}
