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
    case .any: text.pieces(cutAt: Self.isSeparator).flatMap(Self.partsAtCommas)
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
    guard let first = unicodeScalars.first, let last = unicodeScalars.last,
      first.mayBeBlank || last.mayBeBlank
    else { return self }
    return String(Substring(self).trimmingBlanks)
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

extension Unicode.Scalar {
  /// Rules out nearly every character without looking its properties up: U+3000 is the last blank.
  fileprivate var mayBeBlank: Bool { value <= 0x20 || (0x7F...0x3000).contains(value) }
}
