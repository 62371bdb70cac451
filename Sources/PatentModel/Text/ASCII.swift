extension UInt8 {
  /// True for the ASCII digits `0` to `9`.
  var isDigit: Bool { self &- 0x30 < 10 }

  /// True for the ASCII letters `A` to `Z`.
  var isUppercaseLetter: Bool { self &- 0x41 < 26 }

  /// True for a space, a tab, and the line breaks of ASCII.
  var isBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) }

  /// The letter in upper case; any other byte as it is.
  var uppercased: UInt8 { self &- 0x61 < 26 ? self & 0xDF : self }

  /// What an ASCII digit counts; meaningless for any other byte.
  var digitValue: Int { Int(self &- 0x30) }
}

extension UnsafeBufferPointer<UInt8> {
  /// True when these bytes begin with that text.
  func starts(with text: StaticString) -> Bool {
    guard count >= text.utf8CodeUnitCount else { return false }
    for place in 0..<text.utf8CodeUnitCount where self[place] != text.utf8Start[place] {
      return false
    }
    return true
  }
}

extension String {
  /// True when a word occurs anywhere, byte for byte.
  func holds(_ word: StaticString) -> Bool {
    var text = self
    return text.withUTF8 { utf8 in
      utf8.indices.contains { UnsafeBufferPointer(rebasing: utf8[$0...]).starts(with: word) }
    }
  }

  /// True when a byte of its UTF-8 is one of those.
  func holdsByte(where isWanted: (UInt8) -> Bool) -> Bool {
    var text = self
    return text.withUTF8 { $0.contains(where: isWanted) }
  }

  /// Makes a text of bytes known to be ASCII.
  init(ascii bytes: some Sequence<UInt8>) {
    self = String(decoding: Array(bytes), as: UTF8.self)
  }

  /// Writes a number with leading zeros.
  init(_ value: UInt64, width: Int) {
    self = String(unsafeUninitializedCapacity: width) { buffer in
      var rest = value
      for index in stride(from: width - 1, through: 0, by: -1) {
        buffer[index] = 0x30 + UInt8(rest % 10)
        rest /= 10
      }
      return width
    }
  }
}
