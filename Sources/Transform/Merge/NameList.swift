import ByteFormats
import PatentModel

/// A list of names as one value: equal when the names' keys are, in order.
struct NameList: AttributeValue {
  let names: [String]
  let keys: [String]

  /// - Returns: nil for an empty list.
  init?(_ names: [String]) {
    guard !names.isEmpty else { return nil }
    self.names = names
    keys = names.map(\.nameKey)
  }

  /// The names as a JSON array.
  var text: String {
    var json = JSONWriter()
    json.strings(names)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  /// True when the lists hold the same names in another order.
  func isReordering(of other: NameList) -> Bool { keys.distinctSorted == other.keys.distinctSorted }

  static func == (one: NameList, other: NameList) -> Bool { one.keys == other.keys }

  func hash(into hasher: inout Hasher) { hasher.combine(keys) }
}

extension String {
  /// The key of a name; a name of Han characters alone, as most are, is its own.
  var nameKey: String { isOfCommonIdeographs ? self : CompanyName.key(of: self) }

  /// True for nothing but U+5000 to U+9FFF, whose UTF-8 is E5 to E9 and two bytes behind it.
  private var isOfCommonIdeographs: Bool {
    utf8.allSatisfy { (0xE5...0xE9).contains($0) || (0x80...0xBF).contains($0) }
      && utf8.first.map { $0 >= 0xE5 } == true
  }
}
