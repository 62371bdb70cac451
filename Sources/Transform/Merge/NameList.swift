import ByteFormats
import PatentModel

/// A list of names as one value: equal when the names' keys are, in order.
struct NameList: AttributeValue {
  let names: [String]
  let keys: [String]

  /// - Returns: nil for an empty list.
  init?(_ names: [String], memory: inout TextMemory) {
    guard !names.isEmpty else { return nil }
    self.names = names
    keys = names.map { memory.key($0) }
  }

  /// The names as a JSON array.
  var text: String {
    var json = JSONWriter()
    json.strings(names)
    return json.text
  }

  /// True when the lists hold the same names in another order.
  func isReordering(of other: NameList) -> Bool { keys.distinctSorted == other.keys.distinctSorted }

  static func == (one: NameList, other: NameList) -> Bool { one.keys == other.keys }

  func hash(into hasher: inout Hasher) { hasher.combine(keys) }
}
