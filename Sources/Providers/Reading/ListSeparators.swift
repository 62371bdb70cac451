import ByteFormats
import PatentModel

/// Where a plain text that stands for a list is cut.
package enum ListSeparators: Sendable {
  /// `|`, `;`, `；`, `、` and line feeds; commas too, where every piece holds a Han character, since
  /// `CHEN, WEI TING` is one name.
  case any
  /// `|` and line feeds, as D301 writes its lists.
  case bars
  /// The text is one value.
  case none

  /// The pieces without blanks around them, empty ones left out.
  package func parts(of text: String) -> [String] {
    switch self {
    case .none: [text]
    case .bars: text.piecesBetweenBars
    case .any:
      text.utf8.contains(where: \.mayBeSeparator)
        ? text.pieces(cutAt: Self.isSeparator).flatMap(Self.partsAtCommas)
        : [text.trimmingBlanks].filter { !$0.isEmpty }
    }
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "|", ";", "；", "、", "\n", "\r": true
    default: false
    }
  }

  private static func partsAtCommas(of text: String) -> [String] {
    let parts = text.pieces { $0 == "," || $0 == "，" }
    return parts.count > 1 && parts.allSatisfy(\.holdsHan) ? parts : [text]
  }
}

extension String {
  /// This text without white space at its ends, the ideographic space included.
  var trimmingBlanks: String {
    mayHaveBlankEnds ? String(Substring(self).trimmingBlanks) : self
  }

  /// Rules out nearly every text by the bytes at its ends: the characters from U+4000 on, whose UTF-8
  /// begins with E4 or more, are no blanks.
  private var mayHaveBlankEnds: Bool {
    utf8.withContiguousStorageIfAvailable { utf8 in
      guard let first = utf8.first, let last = utf8.last else { return false }
      let endsPlainly =
        last < 0x80 ? last.isVisibleASCII : utf8.count > 2 && utf8[utf8.count - 3] >= 0xE4
      return !endsPlainly || !(first < 0x80 ? first.isVisibleASCII : first >= 0xE4)
    } ?? true
  }

  /// True for the values that stand for "no date": zeros, and the years 0001, 1900 and 9999.
  var isNoDate: Bool {
    ["0000", "0001", "1900", "9999"].contains(String(prefix(4))) || utf8.allSatisfy { $0 == 0x30 }
  }

  /// The pieces of a list of bars; bars and line feeds are bytes that occur in no other character.
  fileprivate var piecesBetweenBars: [String] {
    var text = self
    return text.withUTF8 { utf8 in
      var pieces: [String] = []
      var start = 0
      for place in 0...utf8.count where place == utf8.count || utf8[place].isBar {
        let bytes = UnsafeBufferPointer(rebasing: utf8[start..<place])
        let piece = String(parsed: bytes).trimmingBlanks
        if !piece.isEmpty { pieces.append(piece) }
        start = place + 1
      }
      return pieces
    }
  }

  fileprivate func pieces(cutAt isSeparator: (Unicode.Scalar) -> Bool) -> [String] {
    unicodeScalars.split(whereSeparator: isSeparator)
      .map { String(Substring($0).trimmingBlanks) }
      .filter { !$0.isEmpty }
  }
}

extension UInt8 {
  fileprivate var isVisibleASCII: Bool { (0x21...0x7E).contains(self) }

  /// True for what a separator of ``ListSeparators/any`` may begin with.
  fileprivate var mayBeSeparator: Bool {
    switch self {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: "\n"),
      UInt8(ascii: "\r"), 0xE3, 0xEF:
      true
    default: false
    }
  }

  fileprivate var isBar: Bool {
    self == UInt8(ascii: "|") || self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r")
  }
}

extension Substring {
  fileprivate var trimmingBlanks: Substring {
    let scalars = unicodeScalars
    guard let start = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let end = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return self[start...end]
  }
}
