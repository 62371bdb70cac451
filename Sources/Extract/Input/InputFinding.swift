package import ByteFormats
package import PatentModel

/// What was found out about a list by looking at it.
package struct InputFinding: Hashable, Sendable {
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

  /// The same for a person: `utf-8, “企业名称” in column 1 of 2, between commas`.
  package var words: Words {
    let text = encoding?.rawValue ?? "ascii"
    let values = header.map { Words(name: "“\($0)”") } ?? ["the values", "各值"]
    let place: Words =
      width == 1
      ? ["its only column", "唯一一列"]
      : [
        "column \(column) of \(width), between \(delimiterWords.english)",
        "第 \(column) 列（共 \(width) 列，以\(delimiterWords.chinese)分隔）",
      ]
    let rows: Words = shard.map { [", shard \($0)", "，分片 \($0)"] } ?? .none
    return [
      "\(text), \(values.english) in \(place.english)\(rows.english)",
      "\(text)，\(values.chinese)在\(place.chinese)\(rows.chinese)",
    ]
  }

  private var delimiterWords: Words {
    switch delimiter {
    case UInt8(ascii: ","): ["commas", "逗号"]
    case UInt8(ascii: ";"): ["semicolons", "分号"]
    case UInt8(ascii: "\t"): ["tabs", "制表符"]
    default: Words(name: "“\(Character(Unicode.Scalar(delimiter)))”")
    }
  }
}
