/// One record of a CSV file: its bytes as they were read, and where its fields are in them.
///
/// It holds the whole block of the file that it was read with.
package struct CSVRecord: Hashable, Sendable {
  /// What keeps a record from being what its author meant.
  package enum Flaw: Hashable, Sendable {
    /// A quote opens in it that does not close where a field ends.
    case strayQuote
    /// It is longer than the reader takes; only its beginning is here.
    case tooLong
  }

  /// A field with the quotes around it, counted from the record's beginning.
  struct Field: Hashable, Sendable {
    let place: Range<Int>
    let isQuoted: Bool
  }

  /// The physical line on which it starts, from 1.
  package let line: Int
  /// Its line end included.
  package let bytes: ArraySlice<UInt8>
  let fields: [Field]
  package let flaw: Flaw?

  /// How many fields there are, at least one.
  package var count: Int { fields.count }

  /// Whether no field holds anything but blanks.
  package var isBlank: Bool {
    fields.indices.allSatisfy { index in
      contents(index).allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }
  }

  /// Whether a field has no character at all.
  package func isEmpty(_ index: Int) -> Bool {
    fields[index].isQuoted ? contents(index).isEmpty : fields[index].place.isEmpty
  }

  /// The text of a field without the quotes around it; nil when its bytes are not UTF-8.
  package func text(_ index: Int) -> String? {
    let contents = contents(index)
    // `String(validating:)` is generic code that is not specialized: it takes several times as long.
    var text = String(decoding: contents, as: UTF8.self)
    let isUnrepaired = text.withUTF8 { $0.elementsEqual(contents) }
    return isUnrepaired ? text : nil
  }

  /// The text of a field, with U+FFFD for bytes that are not UTF-8.
  package func repairedText(_ index: Int) -> String {
    String(decoding: contents(index), as: UTF8.self)
  }

  /// Where a field begins, its quote included.
  package func position(of index: Int) -> TextPosition {
    position(ofByte: fields[index].place.lowerBound)
  }

  /// Where the first byte of a field is that is not UTF-8; where the field begins if all are.
  package func positionOfBadByte(in index: Int) -> TextPosition {
    let place = fields[index].place
    let fault = EncodingEvidence(Array(bytes(at: place)), in: .utf8, isWhole: true).firstFault
    return position(ofByte: place.lowerBound + (fault ?? 0))
  }

  private func position(ofByte place: Int) -> TextPosition {
    var position = TextPosition(line: line)
    bytes.withUnsafeBufferPointer {
      position.advance(over: UnsafeBufferPointer(rebasing: $0[..<place]), in: .utf8)
    }
    return position
  }

  private func bytes(at place: Range<Int>) -> ArraySlice<UInt8> {
    bytes[bytes.startIndex + place.lowerBound..<bytes.startIndex + place.upperBound]
  }

  /// Without the quotes around it, and with those inside single.
  private func contents(_ index: Int) -> ArraySlice<UInt8> {
    let field = fields[index]
    guard field.isQuoted else { return bytes(at: field.place) }
    var contents: [UInt8] = []
    contents.reserveCapacity(field.place.count)
    var rest = bytes(at: field.place).dropFirst()
    while let quote = rest.firstIndex(of: CSV.quote) {
      contents += rest[..<quote]
      rest = rest[(quote + 1)...]
      guard rest.first == CSV.quote else { break }
      contents.append(CSV.quote)
      rest = rest.dropFirst()
    }
    // What stands behind the closing quote belongs to the field, as spreadsheets read it.
    return contents[...] + rest
  }
}

/// The bytes that mean something in CSV.
enum CSV {
  static let quote = UInt8(ascii: "\"")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")

  static func isLineEnd(_ byte: UInt8) -> Bool { byte == lineFeed || byte == carriageReturn }
}
