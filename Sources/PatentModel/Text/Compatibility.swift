import Foundation

extension String {
  /// Normalization form KC, reached by hand for nearly every name and number that a provider sends.
  ///
  /// Only text beyond ASCII, ideographs and full-width forms is left to Foundation, which is slow.
  package var compatibilityForm: String {
    switch Width(of: utf8) {
    case .uniform: self
    case .mixed: String(decoding: narrowed, as: UTF8.self)
    case .beyond: precomposedStringWithCompatibilityMapping
    }
  }

  /// Form KC of what can be seen: what keys and identifiers are made of.
  ///
  /// What takes no room goes first, so that what then stands together can combine.
  var visibleForm: String {
    guard case .beyond = Width(of: utf8) else { return compatibilityForm }
    return String(UnicodeScalarView(unicodeScalars.filter { !$0.isInvisible })).compatibilityForm
  }

  /// The text with U+FF01–U+FF5E as ASCII and U+3000 as a space.
  ///
  /// This is form KC for text of `Width.mixed` alone.
  private var narrowed: [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(utf8.count)
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x3000: result.append(0x20)
      case 0xFF01...0xFF5E: result.append(UInt8(scalar.value - 0xFEE0))
      default: result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    return result
  }

  /// True when a Han character occurs, which makes a text Chinese for our purposes.
  package var holdsHan: Bool {
    unicodeScalars.contains(where: \.isHan)
  }

  /// True for text of ideographs U+4000–U+9FFF alone, as most Chinese names are.
  var isPurelyIdeographic: Bool {
    var continuation = 0
    for byte in utf8 {
      if continuation > 0 {
        continuation -= 1
      } else if byte.leadsIdeograph {
        continuation = 2
      } else {
        return false
      }
    }
    return true
  }
}

extension String {
  /// True for ideographs U+4E00–U+9FFF, at least one, round brackets of full width, and digits and capitals
  /// of ASCII: most names of companies, which are tidy and in upper case as they stand.
  var isTidyChinese: Bool {
    var text = self
    return text.withUTF8 { utf8 in
      var holdsIdeograph = false
      var place = 0
      while place < utf8.count {
        switch utf8[place] {
        case 0x30...0x39, 0x41...0x5A:
          place += 1
          continue
        case 0xE4 where utf8[place + 1] >= 0xB8, 0xE5...0xE9: holdsIdeograph = true
        case 0xEF where utf8[place + 1] == 0xBC && utf8[place + 2] & 0xFE == 0x88: break
        default: return false
        }
        place += 3
      }
      return holdsIdeograph
    }
  }
}

/// What form KC would do to a text, as far as its leading bytes tell.
private enum Width {
  /// ASCII and ideographs, which neither change nor combine.
  case uniform
  /// Also full-width forms, which become ASCII.
  case mixed
  /// Anything else.
  case beyond

  init(of text: String.UTF8View) {
    self = .uniform
    var bytes = text.makeIterator()
    while let byte = bytes.next() {
      if byte < 0x80 { continue }
      guard let second = bytes.next(), let third = bytes.next() else {
        self = .beyond
        return
      }
      if byte.leadsIdeograph { continue }
      guard Self.isWide(byte, second, third) else {
        self = .beyond
        return
      }
      self = .mixed
    }
  }

  /// True for U+3000 and for U+FF01–U+FF5E, the double of ASCII.
  private static func isWide(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch (first, second) {
    case (0xE3, 0x80): third == 0x80
    case (0xEF, 0xBC): third >= 0x81
    case (0xEF, 0xBD): third <= 0x9E
    default: false
    }
  }
}

extension UInt8 {
  /// True for the first of three UTF-8 bytes of U+4000–U+9FFF.
  var leadsIdeograph: Bool { (0xE4...0xE9).contains(self) }
}

extension Unicode.Scalar {
  /// True for CJK unified and compatibility ideographs, 々 and 〇.
  package var isHan: Bool {
    switch value {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0xF900...0xFAFF, 0x20000...0x323AF, 0x3005, 0x3007:
      true
    default:
      false
    }
  }

  /// True for white space of any width; quick for what is common.
  var isBlank: Bool {
    switch value {
    case 0...0x7F: UInt8(truncatingIfNeeded: value).isBlank
    case 0x4000...0x9FFF: false
    default: properties.isWhitespace
    }
  }

  /// True for characters that take no room and carry no meaning in a name or number.
  var isInvisible: Bool {
    switch value {
    case 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0x00AD: true
    default: false
    }
  }
}
