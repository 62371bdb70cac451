extension String {
  /// This text with every `%XX` made the byte it stands for; a `%` before anything else stays.
  var percentDecoded: String {
    guard utf8.contains(UInt8(ascii: "%")) else { return self }
    var decoded: [UInt8] = []
    var rest = Substring(self).utf8
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let code = UInt8(hexadecimal: rest.prefix(2)) {
        decoded.append(code)
        rest = rest.dropFirst(2)
      } else {
        decoded.append(byte)
      }
    }
    return String(decoding: decoded, as: UTF8.self)
  }
}

extension UInt8 {
  /// The byte that two hexadecimal digits stand for; nil for anything else.
  fileprivate init?(hexadecimal digits: Substring.UTF8View) {
    guard digits.count == 2 else { return nil }
    self.init(Substring(digits), radix: 16)
  }
}
