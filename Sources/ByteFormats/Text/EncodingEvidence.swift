/// How well some bytes fit an encoding: its characters beyond ASCII, and the bytes that belong to none.
package struct EncodingEvidence: Hashable, Sendable {
  package private(set) var characters = 0
  /// Those that are in the everyday part of GB 18030, which is GB 2312.
  private var everyday = 0
  package private(set) var faults = 0
  /// Where the first fault is, from 0; nil without any.
  package private(set) var firstFault: Int?

  /// Whether the bytes are in this encoding, but for some that were spoilt on the way.
  ///
  /// Nearly every byte can begin a character of GB 18030, so that more is asked of it: a letter of
  /// Western Europe and the one behind it look like a character that hardly anybody writes.
  var isConvincing: Bool {
    encoding == .gb18030 ? characters > 9 * faults && everyday > 0 : characters > faults
  }

  private let encoding: TextEncoding

  /// - Parameters:
  ///   - bytes: A piece of a text that begins with a character; the last may be cut off.
  ///   - encoding: UTF-8 or GB 18030.
  ///   - isWhole: Whether nothing comes behind them, so that a character cut off is a fault.
  package init(_ bytes: [UInt8], in encoding: TextEncoding, isWhole: Bool) {
    self.encoding = encoding
    bytes.withUnsafeBufferPointer { weigh($0, isWhole: isWhole) }
  }

  private mutating func weigh(_ bytes: UnsafeBufferPointer<UInt8>, isWhole: Bool) {
    var place = 0
    while place < bytes.count {
      guard bytes[place] >= 0x80 else {
        place += 1
        continue
      }
      switch encoding == .gb18030
        ? bytes.gb18030Character(at: place) : bytes.utf8Character(at: place)
      {
      case .whole(let length):
        characters += 1
        everyday += length == 2 && bytes.isEverydayCharacter(at: place) ? 1 : 0
        place += length
      case .cutOff where !isWhole:
        return
      case .cutOff, .none:
        firstFault = firstFault ?? place
        faults += 1
        place += 1
      }
    }
  }
}

/// What the bytes from a place on begin with.
private enum Beginning {
  case whole(Int)
  /// A character that goes on behind the last of them.
  case cutOff
  case none
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func utf8Character(at place: Int) -> Beginning {
    let lead = self[place]
    let length =
      switch lead {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 0
      }
    guard length > 0 else { return .none }
    let end = Swift.min(place + length, count)
    for behind in place + 1..<end where self[behind] & 0xC0 != 0x80 { return .none }
    guard end == place + length else { return .cutOff }
    return length == 2 || Self.secondBytes(behind: lead).contains(self[place + 1])
      ? .whole(length) : .none
  }

  /// What may stand behind the first byte of a longer character, by table 3-7 of the Unicode Standard.
  private static func secondBytes(behind lead: UInt8) -> ClosedRange<UInt8> {
    switch lead {
    case 0xE0: 0xA0...0xBF
    case 0xED: 0x80...0x9F
    case 0xF0: 0x90...0xBF
    case 0xF4: 0x80...0x8F
    default: 0x80...0xBF
    }
  }

  /// Whether a character of two bytes is one of GB 2312.
  fileprivate func isEverydayCharacter(at place: Int) -> Bool {
    (0xA1...0xF7).contains(self[place]) && self[place + 1] >= 0xA1
  }

  /// Two bytes, or four of which the second and the fourth are digits.
  fileprivate func gb18030Character(at place: Int) -> Beginning {
    let known = count - place
    guard (0x81...0xFE).contains(self[place]) else { return .none }
    guard known > 1 else { return .cutOff }
    switch self[place + 1] {
    case 0x40...0x7E, 0x80...0xFE: return .whole(2)
    case 0x30...0x39:
      if known > 2, !(0x81...0xFE).contains(self[place + 2]) { return .none }
      guard known > 3 else { return .cutOff }
      return (0x30...0x39).contains(self[place + 3]) ? .whole(4) : .none
    default: return .none
    }
  }
}
