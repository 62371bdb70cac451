package import ByteFormats
package import PatentModel

/// How a list is to be read: what its file does not tell, or what is better known than guessed.
package struct InputSettings: Hashable, Sendable {
  /// What the values are.
  package var kind: InputRow.Kind
  /// Whether the headers tell the kind, and ``kind`` is nothing but the first guess.
  package var findsKind = false
  /// A header, or a number from 1; nil to find the column by its header.
  package var column: String?
  /// nil to find it.
  package var encoding: TextEncoding?
  /// nil to find it: a comma, a semicolon or a tab.
  package var delimiter: UInt8?
  /// Whether the first record names the columns.
  package var hasHeader = true
  /// What separates several values in one cell; nil where such a cell is rejected.
  package var separator: String?
  /// Which rows of the list are read; nil for all.
  package var shard: Portion?

  package init(kind: InputRow.Kind) { self.kind = kind }
}

extension InputSettings {
  /// The encodings that can be stated, as people call them.
  package static let encodings: [(name: String, encoding: TextEncoding?)] = [
    ("auto", nil), ("utf-8", .utf8), ("gb18030", .gb18030), ("gbk", .gb18030), ("gb2312", .gb18030),
    // A mark decides; without one it is what Windows writes.
    ("utf-16", .utf16LittleEndian), ("utf-16le", .utf16LittleEndian),
    ("utf-16be", .utf16BigEndian),
  ]

  /// The delimiters that can be stated.
  package static let delimiters: [(name: String, delimiter: UInt8?)] = [
    ("auto", nil), (",", UInt8(ascii: ",")), (";", UInt8(ascii: ";")), ("\t", UInt8(ascii: "\t")),
    ("comma", UInt8(ascii: ",")), ("semicolon", UInt8(ascii: ";")), ("tab", UInt8(ascii: "\t")),
  ]
}
