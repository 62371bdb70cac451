import Foundation
import Load

extension RunSummary.Spend {
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(calls, forKey: .calls)
    try container.encode(billedCalls, forKey: .billedCalls)
    try container.encode(items, forKey: .items)
    try container.encode(cost, forKey: .cost)
    try container.encode(unpricedCalls, forKey: .unpricedCalls)
    try container.encode(unpricedItems, forKey: .unpricedItems)
    try container.encode(savedCalls, forKey: .savedCalls)
    try container.encode(savedItems, forKey: .savedItems)
    try container.encode(savedCost, forKey: .savedCost)
    try container.encode(inDoubt, forKey: .inDoubt)
  }
}

extension RunSummary {
  /// The text of `run.json`: sorted keys, indented, one line feed at the end.
  package func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
  }

  /// Reads what ``json()`` wrote.
  ///
  /// - Throws: `DecodingError` when it is another text.
  init(json: String) throws {
    self = try JSONDecoder().decode(Self.self, from: Data(json.utf8))
  }

  /// Writes `run.json`, whole or not at all.
  func write(into folder: URL) throws {
    let text = try json()
    try AtomicFile(folder.appending(path: "run.json")).replace { draft in
      try Data(text.utf8).write(to: draft)
    }
  }
}
