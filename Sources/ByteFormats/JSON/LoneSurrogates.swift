extension UnsafeRawBufferPointer {
  /// A JSON text with U+FFFD in place of each escape that is half a character; nil when it has none.
  ///
  /// RFC 8259, 8.2 leaves such texts open. They come from programs that cut a text by its UTF-16 units,
  /// and one of them must not cost a whole reply.
  package func mendingLoneSurrogates() -> [UInt8]? {
    var mended: [UInt8]?
    var place = 0
    while let escape = nextEscape(from: place) {
      place = escape + 2
      guard let unit = surrogate(at: escape) else { continue }
      if unit < 0xDC00, let low = surrogate(at: escape + 6), low >= 0xDC00 {
        place = escape + 12
      } else {
        mended = mended ?? Array(self)
        mended?.replaceSubrange(escape..<escape + 6, with: #"\ufffd"#.utf8)
        place = escape + 6
      }
    }
    return mended
  }

  /// The next backslash with a byte behind it.
  private func nextEscape(from start: Int) -> Int? {
    guard start < count - 1 else { return nil }
    return self[start..<count - 1].firstIndex(of: UInt8(ascii: "\\"))
  }

  /// The half of a character that is escaped here, as in `\uD83D`; nil for anything else.
  private func surrogate(at place: Int) -> UInt16? {
    guard place + 6 <= count, self[place] == UInt8(ascii: "\\"),
      self[place + 1] == UInt8(ascii: "u")
    else { return nil }
    let digits = String(decoding: self[place + 2..<place + 6], as: UTF8.self)
    guard let unit = UInt16(digits, radix: 16), (0xD800...0xDFFF).contains(unit) else { return nil }
    return unit
  }
}
