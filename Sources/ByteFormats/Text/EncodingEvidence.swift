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
    var place = 0
    while place < bytes.count {
      guard bytes[place] >= 0x80 else {
        place += 1
        continue
      }
      let rest = bytes[place...].prefix(4)
      switch encoding == .gb18030 ? rest.gb18030Character : rest.utf8Character {
      case .whole(let length):
        characters += 1
        everyday += length == 2 && rest.isEverydayCharacter ? 1 : 0
        place += length
      case .cutOff where !isWhole && rest.endIndex == bytes.count:
        return
      case .cutOff, .none:
        firstFault = firstFault ?? place
        faults += 1
        place += 1
      }
    }
  }
}

/// What some bytes begin with.
private enum Beginning {
  case whole(Int)
  case cutOff
  case none
}

extension ArraySlice<UInt8> {
  fileprivate var utf8Character: Beginning {
    let lead = self[startIndex]
    let length =
      switch lead {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 0
      }
    guard length > 0 else { return .none }
    let behind = dropFirst().prefix(length - 1)
    guard behind.allSatisfy({ $0 & 0xC0 == 0x80 }) else { return .none }
    guard behind.count == length - 1 else { return .cutOff }
    return String(validating: prefix(length), as: UTF8.self) == nil ? .none : .whole(length)
  }

  /// Whether they begin with a character of GB 2312.
  fileprivate var isEverydayCharacter: Bool {
    (0xA1...0xF7).contains(self[startIndex]) && self[startIndex + 1] >= 0xA1
  }

  /// Two bytes, or four of which the second and the fourth are digits.
  fileprivate var gb18030Character: Beginning {
    let bytes = Array(self)
    guard (0x81...0xFE).contains(bytes[0]) else { return .none }
    guard bytes.count > 1 else { return .cutOff }
    switch bytes[1] {
    case 0x40...0x7E, 0x80...0xFE: return .whole(2)
    case 0x30...0x39:
      if bytes.count > 2, !(0x81...0xFE).contains(bytes[2]) { return .none }
      guard bytes.count > 3 else { return .cutOff }
      return (0x30...0x39).contains(bytes[3]) ? .whole(4) : .none
    default: return .none
    }
  }
}
