extension ClassificationCode {
  /// Reads a code of the IPC, the CPC or Locarno, whole or cut short.
  ///
  /// `G06F 16/735 (2019.01)I`, `G06F16/735`, `G06`; `13-03`, `11-`. Codes of other schemes are kept
  /// as they are.
  ///
  /// - Returns: nil when the text is no code of its scheme.
  package init?(reading text: String, scheme: ClassificationScheme) {
    var rest = IdentifierText.cleaned(text)[...]
    let isInventive = Self.takeInventiveMark(from: &rest)
    let version = Self.takeVersion(from: &rest)
    let place: (code: String, level: ClassificationLevel)?
    switch scheme {
    case .ipc, .cpc: place = Self.symbol(rest)
    case .loc: place = Self.locarno(rest)
    default:
      self.init(keeping: text, scheme: scheme)
      return
    }
    guard let place else { return nil }
    self.init(
      scheme: scheme, code: place.code, level: place.level, version: version,
      isInventive: isInventive)
  }

  /// Takes the `I` or `N` behind a version or a group.
  private static func takeInventiveMark(from text: inout ArraySlice<UInt8>) -> Bool? {
    guard let last = text.last, last == UInt8(ascii: "I") || last == UInt8(ascii: "N"),
      text.contains(UInt8(ascii: "/"))
    else { return nil }
    text = text.dropLast()
    return last == UInt8(ascii: "I")
  }

  /// Takes the `(2019.01)` at the end.
  private static func takeVersion(from text: inout ArraySlice<UInt8>) -> String? {
    guard text.last == UInt8(ascii: ")"), let bracket = text.lastIndex(of: UInt8(ascii: "("))
    else { return nil }
    let version = String(ascii: text[bracket...].dropFirst().dropLast())
    text = text[..<bracket]
    return version
  }

  /// Reads section, class, subclass and group of the IPC, which the CPC follows.
  private static func symbol(
    _ text: ArraySlice<UInt8>
  ) -> (code: String, level: ClassificationLevel)? {
    guard let section = text.first, "ABCDEFGHY".utf8.contains(section) else { return nil }
    let head = text.prefix(4)
    guard head.dropFirst().prefix(2).allSatisfy(\.isDigit),
      head.dropFirst(3).allSatisfy(\.isUppercaseLetter)
    else { return nil }
    switch text.count {
    case 1: return (String(ascii: text), .section)
    case 3: return (String(ascii: text), .class)
    case 4: return (String(ascii: text), .subclass)
    case 6...: return group(text.dropFirst(4)).map { (String(ascii: head) + $0.code, $0.level) }
    default: return nil
    }
  }

  /// Reads `16/735`, of which the part behind the stroke is at least two digits long.
  private static func group(
    _ text: ArraySlice<UInt8>
  ) -> (code: String, level: ClassificationLevel)? {
    let parts = text.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard parts.count == 2, (1...4).contains(parts[0].count), (2...6).contains(parts[1].count),
      parts.joined().allSatisfy(\.isDigit)
    else { return nil }
    let main = parts[0].drop { $0 == UInt8(ascii: "0") }
    guard !main.isEmpty else { return nil }
    let isMainGroup = parts[1].allSatisfy { $0 == UInt8(ascii: "0") }
    let code = String(ascii: main) + "/" + String(ascii: parts[1])
    return (code, isMainGroup ? .mainGroup : .subgroup)
  }

  /// Reads `13-03`, and the class alone with a dash behind it or without.
  private static func locarno(
    _ text: ArraySlice<UInt8>
  ) -> (code: String, level: ClassificationLevel)? {
    let parts = text.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.joined().allSatisfy(\.isDigit),
      parts.allSatisfy({ $0.count <= 2 }), let first = parts.first, !first.isEmpty
    else { return nil }
    let padded = parts.map { String(ascii: $0.count == 1 ? [0x30] + $0 : Array($0)) }
    guard padded.count == 2, !padded[1].isEmpty else { return (padded[0], .class) }
    return (padded[0] + "-" + padded[1], .subclass)
  }
}
